package nl.koers.caseload.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.koers.trajectory.Step;

/** The name of a step. No step looks like an error: phases and episodes differ in shade only. */
final class StepName {

    private StepName() {}

    static String of(Step step) {
        return text("step." + step.code());
    }

    static Span badge(Step step) {
        var badge = new Span(of(step));
        badge.addClassNames("koers-step", "koers-step-" + step.kind().name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
