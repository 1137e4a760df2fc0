package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelService;
import nl.koers.model.difference.ModelDifference;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;

/** What is different in a version of a model, compared with another one: in words, and for a process in its drawings. */
@Route(value = "models/:kind/:key/difference/:from/:to", layout = MainLayout.class)
@RolesAllowed("PROCESS_DESIGNER")
class DifferenceView extends Section implements NamedView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** To choose from, the newest ones. */
    private static final int MOST_VERSIONS = 50;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final transient ModelService models;
    private ModelKind kind = ModelKind.PROCESS;
    private String key = "";
    private int from;
    private int to;
    private Select<Integer> versions = new Select<>();

    DifferenceView(ModelService models) {
        this.models = models;
        addClassNames("koers-models", "koers-difference");
    }

    static RouterLink link(ModelKind kind, String key, int from, int to) {
        var link = new RouterLink(text("difference.to", from), DifferenceView.class, parameters(kind, key, from, to));
        link.getElement().setAttribute("aria-label", text("difference.to.of", from, to));
        return link;
    }

    private static RouteParameters parameters(ModelKind kind, String key, int from, int to) {
        return new RouteParameters(
                Map.of("kind", kind.code(), "key", key, "from", String.valueOf(from), "to", String.valueOf(to)));
    }

    @Override
    public String nameKey() {
        return "difference.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters();
        key = asked.get("key").orElse("");
        from = number(asked.get("from"));
        to = number(asked.get("to"));
        removeAll();
        Stream.of(ModelKind.values())
                .filter(known -> known.code().equals(asked.get("kind").orElse("")))
                .findFirst()
                .flatMap(known -> {
                    kind = known;
                    return models.name(known, key);
                })
                .ifPresentOrElse(this::show, this::showNone);
    }

    private static int number(Optional<String> asked) {
        return asked.filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void showNone() {
        add(
                new RouterLink(text("models.back"), ModelsView.class),
                new H1(text(nameKey())),
                new Paragraph(text("models.none.one")));
    }

    private void show(LocalizedText name) {
        add(
                new RouterLink(text("difference.back"), ModelView.class, ModelView.parameters(kind, key)),
                new H1(name.in(getLocale())));
        models.difference(kind, key, from, to)
                .ifPresentOrElse(this::show, () -> add(new Paragraph(text("difference.none.version", from, to))));
    }

    private void show(ModelDifference difference) {
        add(new Paragraph(text("difference.what", to, from)), other());
        difference.unread().forEach(file -> add(new Paragraph(text("difference.unread", file))));
        if (from == to) {
            add(new Paragraph(text("difference.same")));
        } else if (!difference.changes().isEmpty()) {
            showChanges(difference);
        } else if (difference.unread().isEmpty()) {
            add(new Paragraph(
                    switch (difference.rest()) {
                        case NOTHING -> text("difference.rest.nothing");
                        case DRAWING -> text("difference.rest.drawing");
                        case WRITING -> text("difference.rest.writing");
                    }));
        }
    }

    private void showChanges(ModelDifference difference) {
        if (kind != ModelKind.PROCESS) {
            add(new DifferenceList(difference.changes(), change -> {}));
            return;
        }
        var drawings = new DifferenceDrawings(difference, from, to, number -> models.drawing(key, number, getLocale()));
        add(drawings, new DifferenceList(difference.changes(), drawings::reveal));
    }

    private Select<Integer> other() {
        var numbers = new ArrayList<>(models.numbers(kind, key, MOST_VERSIONS));
        if (!numbers.contains(from)) {
            numbers.add(from);
        }
        numbers.remove(Integer.valueOf(to));
        var select = new Select<Integer>();
        select.setLabel(text("difference.with"));
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> text("difference.version", number));
        select.setValue(from == to ? null : from);
        select.addValueChangeListener(chosen -> {
            UI.getCurrent().navigate(DifferenceView.class, parameters(kind, key, chosen.getValue(), to));
            // another one is there now; whoever chose by keyboard goes on from here
            versions.focus();
        });
        versions = select;
        return select;
    }
}
