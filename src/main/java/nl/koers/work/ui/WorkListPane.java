package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkFilter.Scope;
import org.jspecify.annotations.Nullable;

/** The list with its filters. Reads a page at a time and one line more, which tells whether there is a next page. */
class WorkListPane extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient WorkDesk desk;
    private final transient LiveWork live;
    private final WorkFilters filters;
    private final WorkList list;
    private final Div nothing = new Div();
    private final Div count = new Div();
    private transient WorkAddress address = WorkAddress.of(QueryParameters.empty(), Scope.MINE);
    private transient @Nullable Collection<TrajectoryCode> found;
    private int pages = 1;
    /** How much had changed when the list was read. */
    private long changes;

    WorkListPane(WorkDesk desk, LiveWork live, Consumer<WorkAddress> go) {
        this.desk = desk;
        this.live = live;
        this.filters = new WorkFilters(address, go, this::searched);
        this.list = new WorkList(this::showMore);
        addClassName("koers-work-list");
        setAriaLabel(text("work.list"));
        nothing.addClassName("koers-work-nothing");
        count.addClassName("koers-only-spoken");
        count.getElement().setAttribute("role", "status");
        add(filters, count, nothing, list);
    }

    /** @param sameList whether only the open task differs, so that the list stays as far as it was shown */
    void show(WorkAddress shown, boolean sameList) {
        address = shown;
        if (!sameList) {
            pages = 1;
        }
        filters.show(shown);
        var lines = reload();
        if (!sameList) {
            tellCount(lines);
        }
    }

    /** Not again what was read after the last change, such as the user's own. */
    void reloadWhatChanged() {
        if (live.changes() != changes) {
            reload();
        }
    }

    /** @return the lines that are shown now */
    List<WorkLine> reload() {
        changes = live.changes();
        int limit = pages * PAGE;
        var lines = desk.lines(address, found, limit + 1);
        boolean more = lines.size() > limit;
        var shown = more ? lines.subList(0, limit) : lines;
        list.show(shown, more, address, desk.today());
        nothing.removeAll();
        if (shown.isEmpty()) {
            explainNothing();
        }
        return lines;
    }

    private void showMore() {
        pages++;
        reload();
    }

    /** Looks once: every client that is found is written down. */
    private void searched() {
        found = filters.search().isBlank() ? null : desk.find(filters.search());
        pages = 1;
        tellCount(reload());
    }

    /** For those who do not see the list change. */
    private void tellCount(List<WorkLine> lines) {
        int limit = pages * PAGE;
        count.setText(lines.size() > limit ? text("work.count.more", limit) : text("work.count", lines.size()));
    }

    private void explainNothing() {
        if (filters.search().isEmpty()) {
            nothing.add(new Paragraph(text(whyThereIsNothing())));
        } else {
            nothing.add(new Paragraph(text("work.none.search")));
            if (address.scope() != Scope.TEAM) {
                nothing.add(new Anchor(
                        address.withScope(Scope.TEAM)
                                .withStep(null)
                                .withDomain(null)
                                .href(),
                        text("work.none.searchTeam")));
            }
        }
    }

    private String whyThereIsNothing() {
        if (address.domain() != null) {
            return "work.none.domain";
        }
        return address.step() == null ? "work.none." + WorkAddress.code(address.scope()) : "work.none.step";
    }

    WorkList list() {
        return list;
    }

    void focusOnSearch() {
        filters.focusOnSearch();
    }

    void claimLineInPlace() {
        list.lineInPlace().filter(line -> desk.mayClaim(line.item())).ifPresent(this::claim);
    }

    private void claim(WorkLine line) {
        try {
            desk.claim(line.taskId());
            Notices.done(text("work.claimed"));
        } catch (DossierClosedException e) {
            desk.emergencyDialog(e.code(), () -> claim(line)).open();
        } catch (WorkConflictException e) {
            Notices.problem(text("work.claim.late"));
        }
        reload();
    }
}
