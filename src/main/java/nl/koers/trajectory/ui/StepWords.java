package nl.koers.trajectory.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.trajectory.Step;

/** What a step is called. */
public final class StepWords {

    private StepWords() {}

    /** Once it is over, or wherever that does not matter. */
    public static String of(Step step) {
        return text("step." + step.code());
    }

    /** While it goes on: whoever is being handed over or whose trajectory is being closed, is not yet. */
    public static String now(Step step) {
        return step.kind() == Step.Kind.ENDING ? text("step." + step.code() + ".now") : of(step);
    }
}
