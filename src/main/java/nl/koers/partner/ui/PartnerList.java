package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.koers.partner.PartnerFilter;
import nl.koers.partner.PartnerOrder;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PartnerSummary;

/** Partners, read page by page while somebody scrolls. A table on a wide screen, cards on a narrow one. */
class PartnerList extends Grid<PartnerSummary> {

    private static final long serialVersionUID = 1L;

    private final transient PartnerService partners;
    private final IntConsumer onCounted;
    private final List<Column<PartnerSummary>> table = new ArrayList<>();
    private final Column<PartnerSummary> cards;
    private transient PartnerFilter filter = PartnerFilter.ALL_ACTIVE;
    private PartnerOrder order = PartnerOrder.NAME;

    /** @param onCounted is told how many there are whenever they were counted */
    PartnerList(PartnerService partners, IntConsumer onCounted) {
        this.partners = partners;
        this.onCounted = onCounted;
        addClassName("koers-list");
        addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", text("partner.name"));
        table.add(addComponentColumn(PartnerList::name)
                .setKey("name")
                .setHeader(text("partner.column.name"))
                .setFlexGrow(3));
        column(partner -> PartnerWords.lifeDomains(partner.lifeDomains()), "partner.field.lifeDomains", 3);
        column(partner -> PartnerWords.names(partner.regions()), "partner.field.regions", 2);
        column(partner -> PartnerWords.languages(partner.languages()), "partner.field.languages", 2);
        // one long word
        column(partner -> PartnerWords.of(partner.knowledge()), "partner.column.knowledge", 0)
                .setWidth("9.5rem");
        column(partner -> PartnerWords.of(partner.answerTime()), "partner.answers", 1);
        cards = addComponentColumn(PartnerList::card).setKey("card").setHeader(text("partner.name"));
        cards.setVisible(false);
        addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                PartnerView.class, PartnerView.parameters(click.getItem().id()))));
    }

    void show(PartnerFilter filter, PartnerOrder order) {
        this.filter = filter;
        this.order = order;
        setItems(this::page, this::count);
    }

    void asCards(boolean narrow) {
        table.forEach(column -> column.setVisible(!narrow));
        cards.setVisible(narrow);
        setClassName("koers-cards", narrow);
    }

    private Stream<PartnerSummary> page(Query<PartnerSummary, Void> query) {
        return partners.list(filter, order, query.getOffset(), query.getLimit()).stream();
    }

    private int count(Query<PartnerSummary, Void> query) {
        int found = partners.count(filter);
        onCounted.accept(found);
        return found;
    }

    private Column<PartnerSummary> column(ValueProvider<PartnerSummary, String> value, String headerKey, int grow) {
        var column = addColumn(value).setHeader(text(headerKey)).setFlexGrow(grow);
        table.add(column);
        return column;
    }

    private static Div name(PartnerSummary partner) {
        var link = new RouterLink(partner.name(), PartnerView.class, PartnerView.parameters(partner.id()));
        link.addClassName("koers-list-name");
        var name = new Div(link);
        if (!partner.active()) {
            var inactive = new Span(text("partner.inactive"));
            inactive.addClassNames("koers-badge", "koers-badge-ending");
            name.add(new Div(inactive));
        }
        return name;
    }

    private static Div card(PartnerSummary partner) {
        var name = name(partner);
        name.addClassName("koers-card-name");
        var facts = new Div(
                new Span(PartnerWords.names(partner.regions())), new Span(PartnerWords.languages(partner.languages())));
        facts.addClassName("koers-card-facts");
        var knowledge = new Div(text("partner.knowledge.short", PartnerWords.of(partner.knowledge())));
        knowledge.addClassName("koers-card-facts");
        var answerTime = PartnerWords.of(partner.answerTime());
        var answers = new Div(answerTime.isEmpty() ? "" : text("partner.answers.words", answerTime));
        answers.addClassName("koers-card-facts");
        var card = new Div(name, new Span(PartnerWords.lifeDomains(partner.lifeDomains())), facts, knowledge, answers);
        card.addClassName("koers-card");
        return card;
    }
}
