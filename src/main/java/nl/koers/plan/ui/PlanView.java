package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Moments;
import nl.koers.work.WorkItem;
import nl.koers.work.ui.LiveWork;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What one client needs in each life domain, who has the next move, and how it went. */
@Route(value = "trajectory/:code/plan", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class PlanView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final H1 heading = new H1(text("plan.name"));
    private final Div advice = new Div();
    private final Div board = new Div();
    private final Div course = new Div();
    private @Nullable TrajectoryCode shown;
    private transient List<WorkItem> tasks = List.of();

    PlanView(ClientPages pages, PlanDesk desk, LiveWork live) {
        super(pages);
        this.desk = desk;
        addClassName("koers-plan");
        heading.getElement().setAttribute("tabindex", "-1");
        live.follow(this, this::refreshWhenItMoved);
    }

    @Override
    public String nameKey() {
        return "plan.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var read = desk.read(code);
        shown = read.handover() ? null : code;
        add(header(code, heading, text("client.who", read.alias(), code.value())));
        if (read.handover()) {
            add(new Paragraph(text("plan.handover")));
            return;
        }
        add(actions(code), advice, board, course, new KeyStrokes().on(PlanExtensions.ADD_KEY, () -> name(null)));
        fill(read);
    }

    private Component actions(TrajectoryCode code) {
        var add = new Button(text("plan.add"), Symbol.ADD.create(), click -> name(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var paper = new Anchor(PlanPaperView.address(code), text("paper.print"));
        paper.setAriaLabel(text("plan.paper.open"));
        var actions = new Div(paper, add);
        actions.addClassName("koers-plan-actions");
        return actions;
    }

    private void fill(PlanDesk.Shown read) {
        tasks = read.tasks();
        var known = desk.advice();
        advice.removeAll();
        AdvicePanel.of(known.suggestion(read.profile()), read.plan(), this::name)
                .ifPresent(advice::add);
        board.removeAll();
        board.add(new PlanBoard(
                read.plan(),
                tasks,
                known,
                new NeedWords(new Moments(desk.today())),
                new PlanBoard.Actions() {
                    @Override
                    public void add(LifeDomain domain) {
                        PlanView.this.name(domain);
                    }

                    @Override
                    public void lookNow(SupportNeed need) {
                        PlanView.this.lookNow(need);
                    }
                },
                shown == null ? Map.of() : desk.parts(shown, read.plan())));
        course.removeAll();
        LevelsChart.section(read.plan(), known).ifPresent(course::add);
    }

    /** @param domain null to choose one first */
    private void name(@Nullable LifeDomain domain) {
        if (shown != null) {
            new NewNeedDialog(desk, shown, domain, this::refreshAndReadOn).open();
        }
    }

    private void lookNow(SupportNeed need) {
        try {
            desk.lookNow(need.trajectory(), need.id());
            Notices.done(text("plan.lookNow.done"));
        } catch (AccessDeniedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        refreshAndReadOn();
    }

    /** What had the focus is gone. */
    private void refreshAndReadOn() {
        refresh();
        heading.getElement().callJsFunction("focus");
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        try {
            fill(desk.read(shown));
        } catch (AccessDeniedException e) {
            reload(shown);
        }
    }

    /** Work changed somewhere: the dossier is read, and that written down, only when it was here. */
    private void refreshWhenItMoved() {
        if (shown == null) {
            return;
        }
        try {
            if (desk.tasks(shown).equals(tasks)) {
                return;
            }
        } catch (AccessDeniedException e) {
            // it went to another organisation: the page says so
        }
        refresh();
    }
}
