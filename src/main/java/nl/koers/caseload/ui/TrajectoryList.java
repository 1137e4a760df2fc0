package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.koers.caseload.CaseloadFilter;
import nl.koers.caseload.CaseloadRow;
import nl.koers.caseload.CaseloadService;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Moments;

/**
 * Trajectories, read page by page while somebody scrolls. A table on a wide screen, cards on a narrow one; both from the
 * same rows.
 */
class TrajectoryList extends Grid<CaseloadRow> {

    private static final long serialVersionUID = 1L;

    /** Nobody scrolls further, and a complete count is slow. */
    static final int MOST = 1000;

    private final CaseloadService caseload;
    private final UserNames names;
    private final Clock clock;
    private final IntConsumer onCounted;
    private final List<Column<CaseloadRow>> table = new ArrayList<>();
    private final Column<CaseloadRow> cards;
    private CaseloadFilter filter = CaseloadFilter.mineAndOpen();

    /** @param onCounted is told how many there are, up to {@value #MOST}, whenever they were counted */
    TrajectoryList(CaseloadService caseload, UserNames names, Clock clock, IntConsumer onCounted) {
        this.caseload = caseload;
        this.names = names;
        this.clock = clock;
        this.onCounted = onCounted;
        addClassName("koers-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", text("trajectories.name"));
        table.add(addComponentColumn(TrajectoryList::link)
                .setKey("alias")
                .setHeader(text("trajectories.alias"))
                .setFlexGrow(2));
        column(row -> row.trajectory().code().value(), "trajectories.code")
                .setFlexGrow(0)
                .setWidth("8rem");
        table.add(addComponentColumn(this::step)
                .setKey("step")
                .setHeader(text("trajectories.step"))
                .setFlexGrow(2));
        column(this::caseworker, "trajectories.caseworker").setFlexGrow(2);
        column(this::lastActivity, "trajectories.lastActivity").setFlexGrow(2);
        column(this::nextMoment, "trajectories.nextMoment").setFlexGrow(1);
        cards = addComponentColumn(this::card).setKey("card").setHeader(text("trajectories.name"));
        cards.setVisible(false);
        addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                TrajectoryView.class, click.getItem().trajectory().code().value())));
    }

    void show(CaseloadFilter filter) {
        this.filter = caseload.search(filter);
        setItems(this::page, this::count);
    }

    void asCards(boolean narrow) {
        table.forEach(column -> column.setVisible(!narrow));
        cards.setVisible(narrow);
        setClassName("koers-cards", narrow);
    }

    private Stream<CaseloadRow> page(Query<CaseloadRow, Void> query) {
        return caseload.list(filter, query.getOffset(), query.getLimit()).stream();
    }

    private int count(Query<CaseloadRow, Void> query) {
        int found = caseload.count(filter, MOST);
        onCounted.accept(found);
        return found;
    }

    private Column<CaseloadRow> column(ValueProvider<CaseloadRow, String> value, String headerKey) {
        var column = addColumn(value).setHeader(text(headerKey));
        table.add(column);
        return column;
    }

    private static RouterLink link(CaseloadRow row) {
        var code = row.trajectory().code().value();
        boolean closed = row.alias().isEmpty();
        var link = new RouterLink(closed ? text("trajectories.ofColleague") : row.alias(), TrajectoryView.class, code);
        if (closed) {
            // the same words in many rows
            link.getElement().setAttribute("aria-label", link.getText() + ", " + code);
        }
        link.addClassName("koers-list-name");
        return link;
    }

    private Div step(CaseloadRow row) {
        var trajectory = row.trajectory();
        var since = new Span(new Moments(clock).since(trajectory.stepSince()));
        since.addClassName("koers-secondary");
        var step = new Div(StepName.badge(trajectory), since);
        step.addClassName("koers-step-since");
        return step;
    }

    private String caseworker(CaseloadRow row) {
        var caseworker = row.trajectory().caseworker();
        return caseworker == null ? text("trajectories.noCaseworker") : names.displayName(caseworker);
    }

    private String lastActivity(CaseloadRow row) {
        return new Moments(clock).lastActivity(row.trajectory().lastActivityAt());
    }

    private String nextMoment(CaseloadRow row) {
        return new Moments(clock).next(row.trajectory().nextMomentAt());
    }

    private Div card(CaseloadRow row) {
        var code = new Span(row.trajectory().code().value());
        code.addClassName("koers-secondary");
        var name = new Div(link(row), code);
        name.addClassName("koers-card-name");
        var facts = new Div(
                new Span(caseworker(row)),
                new Span(lastActivity(row)),
                new Span(text("trajectories.nextMoment.short", nextMoment(row))));
        facts.addClassName("koers-card-facts");
        var card = new Div(name, step(row), facts);
        card.addClassName("koers-card");
        return card;
    }
}
