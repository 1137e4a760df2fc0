package nl.koers.work;

import java.util.List;
import nl.koers.shared.LocalizedText;

/**
 * What a feature knows that helps with a task: advice, and what the steps of a scale mean.
 *
 * @param titleKey key of what it is called in the bundles
 * @param advice may be empty, then the title says it all
 * @param scale the steps from the first on; may be empty
 * @param opened whether it is what the task is about, and stands open
 */
public record TaskHint(String titleKey, LocalizedText advice, List<LocalizedText> scale, boolean opened) {

    /** Told information may be in it. */
    @Override
    public String toString() {
        return "TaskHint[" + titleKey + "]";
    }
}
