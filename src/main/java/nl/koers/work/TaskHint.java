package nl.koers.work;

import java.util.List;
import java.util.Map;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a feature knows that helps with a task: advice, and what the steps of a scale mean.
 *
 * @param titleKey key of what it is called in the bundles
 * @param advice may be empty, then the title says it all
 * @param scale the steps from the first on; may be empty
 * @param opened whether it is what the task is about, and stands open
 * @param fillIns answers that can be taken over in one go; may be empty
 * @param link to where it is done; null for none
 */
public record TaskHint(
        String titleKey,
        LocalizedText advice,
        List<LocalizedText> scale,
        boolean opened,
        List<FillIn> fillIns,
        @Nullable Link link) {

    /**
     * @param nameKey key of what it is called in the bundles
     * @param address without a slash in front
     */
    public record Link(String nameKey, String address) {}

    /**
     * Answers to take over.
     *
     * @param label whom or what they are about
     * @param answers by key of the field
     */
    public record FillIn(String label, Map<String, String> answers) {

        @Override
        public String toString() {
            return "FillIn[content not shown]";
        }
    }

    /** One with nothing to take over, and no link. */
    public TaskHint(String titleKey, LocalizedText advice, List<LocalizedText> scale, boolean opened) {
        this(titleKey, advice, scale, opened, List.of(), null);
    }

    /** Told information may be in it. */
    @Override
    public String toString() {
        return "TaskHint[" + titleKey + "]";
    }
}
