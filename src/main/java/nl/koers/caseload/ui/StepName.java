package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;

/** The name of a step. No step looks like an error: phases and episodes differ in shade only. */
final class StepName {

    private StepName() {}

    static String of(Step step) {
        return text("step." + step.code());
    }

    /** Where the trajectory is; while its last task is open, it is not called closed. */
    static String of(Trajectory trajectory) {
        var step = trajectory.step();
        boolean ending = step.kind() == Step.Kind.ENDING && trajectory.status() == Trajectory.Status.OPEN;
        return ending ? text("step." + step.code() + ".now") : of(step);
    }

    static Span badge(Trajectory trajectory) {
        var badge = new Span(of(trajectory));
        var kind = trajectory.step().kind().name().toLowerCase(Locale.ROOT);
        badge.addClassNames("koers-badge", "koers-badge-" + kind);
        return badge;
    }
}
