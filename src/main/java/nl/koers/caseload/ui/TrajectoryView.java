package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.koers.caseload.Client;
import nl.koers.caseload.ui.journal.Journal;
import nl.koers.caseload.ui.journal.JournalDesk;
import nl.koers.caseload.ui.journal.KeptDrafts;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.model.Models;
import nl.koers.model.Positions;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.trajectory.ui.PathLine;
import nl.koers.work.ui.LiveWork;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The page of one client: the path walked, where the course is now, what is open, what was written down, and every way
 * to go on.
 */
@Route(value = "trajectory", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class TrajectoryView extends Section implements NamedView, HasUrlParameter<String>, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final ClientPages pages;
    private final TrajectoryDesk desk;
    private final transient AddedToClient additions;
    private final ClientHeader header;
    private final CourseActions actions;
    private final transient List<ClientAction> addedActions;
    private final transient Map<ClientAction, Button> besideNote = new HashMap<>();
    private final Div notice = new Div();
    private final Div added = new Div();
    private final PathLine path = new PathLine(List.of());
    private final OpenTasks tasks;
    private final KeptDrafts kept;
    private final Journal journal;
    private final Diagrams diagrams;
    private final TabSheet tabs = new TabSheet();
    private final Div page = new Div();
    private @Nullable Client shown;

    TrajectoryView(
            ClientPages pages,
            TrajectoryDesk desk,
            JournalDesk journalDesk,
            AddedToClient additions,
            Positions positions,
            Models models,
            LiveWork live) {
        this.pages = pages;
        this.desk = desk;
        this.additions = additions;
        addedActions = additions.actions();
        header = new ClientHeader(desk.names, desk.clock);
        actions = new CourseActions(this::writeNote, this::ask, addedActions, this::start);
        tasks = new OpenTasks(desk);
        kept = new KeptDrafts(journalDesk, this::refreshAndReadOn);
        journal = new Journal(journalDesk, this::refresh);
        addedActions.stream().filter(ClientAction::besideNote).forEach(action -> {
            var button = new Button(text(action.nameKey()), action.symbol().create(), click -> start(action));
            besideNote.put(action, button);
            journal.offer(button);
        });
        diagrams = new Diagrams(positions, models);
        compose();
        live.follow(this, this::refreshWhenItMoved);
    }

    private void compose() {
        addClassName("koers-trajectory");
        path.onChosen(this::showJournalOf);
        tabs.add(text("trajectory.journal"), journal);
        tabs.add(text("trajectory.diagram"), diagrams);
        tabs.addSelectedChangeListener(change -> showDiagramsWhenChosen());
        var walked = new Section(new H2(text("trajectory.path")), path);
        walked.addClassName("koers-course");
        var written = new Div(kept, tabs);
        written.addClassName("koers-written");
        var columns = new Div(tasks, written);
        columns.addClassName("koers-trajectory-columns");
        var keys = new KeyStrokes().on("n", this::writeNote);
        addedActions.forEach(action -> keys.on(action.key(), () -> start(action)));
        page.add(header, notice, actions, added, walked, columns, keys);
    }

    @Override
    public String nameKey() {
        return "trajectory.name";
    }

    @Override
    public void setParameter(BeforeEvent event, String typed) {
        var code = TrajectoryCode.parse(typed);
        if (code.isEmpty()) {
            explainThatThereIsNone(null);
        } else {
            read(code.get());
        }
    }

    private void read(TrajectoryCode code) {
        try {
            show(desk.client(code));
        } catch (DossierClosedException e) {
            explainThatItIsClosed(code);
        } catch (AccessDeniedException e) {
            explainThatThereIsNone(code);
        }
    }

    /** Leaves the page alone when nothing changed, so that nobody loses the place they were at. */
    private void show(Client client) {
        if (client.equals(shown)) {
            return;
        }
        shown = client;
        header.show(client);
        actions.show(client);
        besideNote.forEach(
                (action, button) -> button.setVisible(CourseActions.isOfferedFor(client.trajectory(), action)));
        notice.removeAll();
        added.removeAll();
        pages.notice(client.trajectory().code()).ifPresent(notice::add);
        additions.parts(client.trajectory().code()).forEach(added::add);
        path.show(client.path());
        tasks.show(client);
        kept.show(client.kept());
        journal.show(client.trajectory().code());
        showDiagramsWhenChosen();
        if (page.getParent().isEmpty()) {
            // taken out and put back, it would lose the focus and close its menus
            removeAll();
            add(page);
        }
    }

    private void explainThatThereIsNone(@Nullable TrajectoryCode code) {
        shown = null;
        removeAll();
        add(pages.none(code));
    }

    /** What is typed here and not saved stays for when it is open again. */
    private void explainThatItIsClosed(TrajectoryCode code) {
        shown = null;
        removeAll();
        add(desk.closed(code, () -> read(code)));
    }

    private void showDiagramsWhenChosen() {
        if (shown != null && tabs.getSelectedIndex() == 1) {
            diagrams.show(shown.trajectory().code(), shown.trajectory().isHandover());
        }
    }

    void showJournalOf(int partOfThePath) {
        if (shown != null) {
            tabs.setSelectedIndex(0);
            journal.showOnly(shown.path().get(partOfThePath));
        }
    }

    private void writeNote() {
        tabs.setSelectedIndex(0);
        journal.write();
    }

    private void ask(CourseAction action) {
        if (shown != null) {
            new CourseDialog(action, shown, desk, additions, this::showWhereItLed).open();
        }
    }

    private void start(ClientAction action) {
        if (shown != null && CourseActions.isOfferedFor(shown.trajectory(), action)) {
            action.start(shown.trajectory().code(), this::showAnew);
        }
    }

    /** Also what the client's own course does not tell. */
    private void showAnew() {
        if (shown != null) {
            var code = shown.trajectory().code();
            shown = null;
            read(code);
            header.focus();
        }
    }

    private void showWhereItLed() {
        refresh();
        header.focus();
    }

    /** The button that had the focus is gone. */
    private void refreshAndReadOn() {
        refresh();
        tabs.setSelectedIndex(0);
        journal.focus();
    }

    /** Work changed somewhere in the organisation: the dossier is read, and that written down, only when it was here. */
    private void refreshWhenItMoved() {
        if (shown == null) {
            return;
        }
        try {
            if (!desk.hasMoved(shown)) {
                return;
            }
        } catch (AccessDeniedException e) {
            // it went to another organisation: the page says so
        }
        refresh();
    }

    private void refresh() {
        if (shown != null) {
            read(shown.trajectory().code());
        }
    }

    /** A note that was typed and not saved is not lost by a click beside it. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        // a page that is made anew for other rights asks nothing: what was typed is kept
        if (shown == null || event.getTrigger() == NavigationTrigger.REFRESH_ROUTE || !journal.hasUnsavedNote()) {
            return;
        }
        var leave = event.postpone();
        new SafeQuestion(text("journal.unsaved"), text("journal.unsaved.message"), text("journal.unsaved.save"), () -> {
                    journal.save();
                    leave.proceed();
                })
                .or(text("journal.unsaved.discard"), () -> {
                    journal.forgetNote();
                    leave.proceed();
                })
                .orBack(text("journal.unsaved.stay"), leave::cancel)
                .open();
    }
}
