package nl.koers.trajectory.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.trajectory.Step;

/** What a step is called. */
public final class StepWords {

    private StepWords() {}

    /**
     * Whoever is being handed over or whose trajectory is being closed, is not yet.
     *
     * @param over whether the step is
     */
    public static String of(Step step, boolean over) {
        return isEnding(step) && !over ? text("step." + step.code() + ".now") : text("step." + step.code());
    }

    /** Whether it goes on or is over, as where somebody chooses among all. */
    public static String any(Step step) {
        return isEnding(step) ? text("step." + step.code() + ".any") : text("step." + step.code());
    }

    private static boolean isEnding(Step step) {
        return step.kind() == Step.Kind.ENDING;
    }
}
