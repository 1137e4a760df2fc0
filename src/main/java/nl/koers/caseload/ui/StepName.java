package nl.koers.caseload.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.ui.StepWords;

/** The name of a step. No step looks like an error: phases and episodes differ in shade only. */
final class StepName {

    private StepName() {}

    static String of(Step step) {
        return StepWords.any(step);
    }

    /** Where the trajectory is; while its last task is open, it is not called closed. */
    static String of(Trajectory trajectory) {
        return StepWords.of(trajectory.step(), trajectory.status() != Trajectory.Status.OPEN);
    }

    static Span badge(Trajectory trajectory) {
        var badge = new Span(of(trajectory));
        var kind = trajectory.step().kind().name().toLowerCase(Locale.ROOT);
        badge.addClassNames("koers-badge", "koers-badge-" + kind);
        return badge;
    }
}
