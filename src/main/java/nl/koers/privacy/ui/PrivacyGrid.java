package nl.koers.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import nl.koers.shared.ui.WideScreen;

/**
 * A list to read, in which a line takes as many rows as its words need: a table on a wide screen, cards on a narrow one.
 */
class PrivacyGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;

    private record Fact<T>(String name, ValueProvider<T, String> words) {}

    private final transient List<Fact<T>> facts = new ArrayList<>();
    private final transient List<ValueProvider<T, Component>> actions = new ArrayList<>();
    private final Column<T> cards;

    PrivacyGrid(String name) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", name);
        cards = addComponentColumn(this::card).setKey("card").setHeader(name);
        cards.setVisible(false);
        WideScreen.watch(this, this::asCards);
    }

    /** Something to read. */
    Column<T> show(String name, ValueProvider<T, String> words) {
        facts.add(new Fact<>(name, words));
        return addColumn(words).setHeader(name);
    }

    /** What can be done with it. */
    void offer(String name, ValueProvider<T, Component> action) {
        actions.add(action);
        addComponentColumn(action).setHeader(name);
    }

    void asCards(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(narrow == column.equals(cards)));
        setClassName("koers-cards", narrow);
        getThemeNames().set(GridVariant.LUMO_NO_ROW_BORDERS.getVariantName(), narrow);
    }

    private Div card(T row) {
        var card = new Div();
        card.addClassName("koers-card");
        for (var fact : facts) {
            var words = fact.words().apply(row);
            if (!words.isEmpty()) {
                var name = new Span(fact.name());
                name.addClassName("koers-secondary");
                var shown = new Div(name, new Span(words));
                shown.addClassName("koers-fact");
                card.add(shown);
            }
        }
        actions.forEach(action -> card.add(action.apply(row)));
        return card;
    }
}
