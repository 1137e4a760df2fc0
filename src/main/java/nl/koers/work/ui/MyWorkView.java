package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.ui.EmergencyNotices;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.screen.LivingScreen;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.shell.StartView;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.trajectory.Step;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkFilter.Scope;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * My work: the list on the left, the open task on the right; on a narrow screen one of the two. The start page of
 * everybody; whoever has no task list goes on to {@link StartView}.
 */
@Route(value = "", layout = MainLayout.class)
@CssImport("./koers-work.css")
@PermitAll
class MyWorkView extends Div
        implements NamedView, LivingScreen, BeforeEnterObserver, BeforeLeaveObserver, TaskPanel.Surroundings {

    private static final long serialVersionUID = 1L;
    /** How long the next task of a client opens by itself; later somebody is at something else. */
    private static final Duration NEXT_IS_WELCOME = Duration.ofSeconds(6);

    /** @param before ids of the tasks that the client had already: none of them followed */
    private record Expected(TrajectoryCode trajectory, Set<String> before, Instant until) {
        boolean isFollowedBy(WorkItem item) {
            return !before.contains(item.taskId());
        }
    }

    private final transient WorkDesk desk;
    private final transient LiveWork live;
    private final Section detail = new Section();
    private transient WorkAddress address = WorkAddress.of(QueryParameters.empty(), Scope.MINE);
    private transient @Nullable EmergencyNotices notices;
    private transient @Nullable WorkListPane list;
    private transient @Nullable TaskPanel panel;
    private transient @Nullable Expected expected;

    MyWorkView(WorkDesk desk, LiveWork live) {
        this.desk = desk;
        this.live = live;
        addClassName("koers-work");
        if (desk.hasWork()) {
            notices = desk.notices();
            list = new WorkListPane(desk, live, this::go);
            list.addComponentAsFirst(notices);
            for (var part : desk.parts()) {
                list.addComponentAsFirst(part.make());
            }
            detail.addClassName("koers-work-detail");
            detail.setAriaLabel(text("work.detail"));
            add(new H1(text("work.name")), list, detail, keys(list));
            live.follow(this, () -> refresh(WorkListPane::reloadWhatChanged));
        }
    }

    private Component keys(WorkListPane pane) {
        var keys = new KeyStrokes();
        // first, so that a key of the list stays one of the list
        desk.clientActions().forEach(action -> keys.on(action.key(), () -> start(action)));
        return keys.on("j", () -> pane.list().move(1))
                .on("k", () -> pane.list().move(-1))
                .on("/", pane::focusOnSearch)
                .on("c", this::claim)
                .on("s", this::saveDraft)
                .on("ctrl+s", this::saveDraft);
    }

    /** For the client of the task that is open. */
    private void start(ClientAction action) {
        if (panel != null && (panel.item().step() != Step.HANDOVER || action.duringHandover())) {
            action.start(panel.item().trajectory(), this::refresh);
        }
    }

    @Override
    public String nameKey() {
        return "work.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (list == null) {
            event.forwardTo(StartView.PATH);
            return;
        }
        var before = address;
        address = WorkAddress.of(event.getLocation().getQueryParameters(), desk.usualScope());
        var task = address.task();
        var client = address.client();
        if (task != null && client != null && desk.isOver(task)) {
            event.forwardTo("trajectory/" + client.value());
            return;
        }
        if (task == null || panel == null || !panel.item().taskId().equals(task)) {
            openTask(task);
        }
        list.show(address, before.hasSameListAs(address));
        if (notices != null) {
            notices.reload();
        }
    }

    private void openTask(@Nullable String taskId) {
        leaveTask();
        setClassName("koers-work-with-task", taskId != null);
        detail.removeAll();
        if (taskId == null) {
            showNoTask();
            return;
        }
        expected = null;
        try {
            panel = new TaskPanel(desk, desk.open(taskId), this);
            detail.add(panel);
            panel.focus();
        } catch (DossierClosedException e) {
            detail.add(desk.closed(e.code(), () -> openTask(taskId)));
        } catch (WorkConflictException e) {
            showGone(taskId);
        }
    }

    private void showGone(String taskId) {
        try {
            detail.add(new GoneTask(desk, desk.kept(taskId), this::back));
        } catch (DossierClosedException e) {
            detail.add(desk.closed(e.code(), () -> openTask(taskId)));
        }
    }

    private void showNoTask() {
        var words = new Paragraph(text(expected == null ? "work.detail.none" : "work.detail.done"));
        words.addClassName("koers-work-nothing");
        detail.add(words);
        if (expected != null) {
            // the button that had the focus is gone
            words.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        }
    }

    private void leaveTask() {
        if (panel != null) {
            panel.leave();
            panel = null;
        }
        live.nothingIsOpen();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel != null) {
            panel.leave();
        }
    }

    @Override
    public void completed(WorkItem done, List<WorkItem> before, List<WorkItem> after) {
        panel = null;
        var next = new Expected(
                done.trajectory(),
                before.stream().map(WorkItem::taskId).collect(Collectors.toSet()),
                desk.now().plus(NEXT_IS_WELCOME));
        expected = next;
        var urgent = WorkDesk.handsOver(done) ? WorkDesk.urgentBeside(done, after) : Optional.<WorkItem>empty();
        if (!openNext(next, after)) {
            go(address.withTask(urgent.map(WorkItem::taskId).orElse(null)));
        }
        Notices.done(desk.forTeamLeadAfter(done)
                .map(task -> text("work.done.teamLead", task))
                .or(() -> urgent.map(task -> text("work.done.stillOpen", TaskName.of(task.label(), task.lifeDomain()))))
                .orElseGet(() -> text("work.done")));
    }

    /** @return whether a task followed to go on with */
    private boolean openNext(Expected expectation, List<WorkItem> open) {
        var next = open.stream()
                .filter(expectation::isFollowedBy)
                .filter(desk::isOpenToMe)
                .findFirst();
        next.ifPresent(item -> go(address.withTask(item.taskId())));
        return next.isPresent();
    }

    @Override
    public void changedHands() {
        if (list != null) {
            list.reload();
        }
    }

    @Override
    public void closed(WorkItem item) {
        openTask(item.taskId());
    }

    @Override
    public void back() {
        go(address.withTask(null));
    }

    private void go(WorkAddress target) {
        getUI().ifPresent(ui -> ui.navigate("", target.query()));
    }

    private void claim() {
        if (panel != null) {
            panel.claim();
        } else if (list != null) {
            list.claimLineInPlace();
        }
    }

    private void saveDraft() {
        if (panel != null) {
            panel.saveDraft();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (list != null && !event.isInitialAttach()) {
            // back after the screen was blank
            refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (panel != null && desk.hasWork()) {
            panel.leave();
        }
    }

    @Override
    public void readNamesAnew() {
        refresh();
    }

    private void refresh() {
        refresh(WorkListPane::reload);
    }

    /** Work changed somewhere. Selection, focus and what is typed stay as they are. */
    private void refresh(Consumer<WorkListPane> reload) {
        if (list == null || !isAttached()) {
            return;
        }
        reload.accept(list);
        if (notices != null) {
            notices.reload();
        }
        if (panel != null) {
            panel.compareWith(desk.of(panel.item().trajectory()));
        } else if (expected != null) {
            if (desk.now().isAfter(expected.until())) {
                expected = null;
            } else {
                openNext(expected, desk.of(expected.trajectory()));
            }
        }
    }
}
