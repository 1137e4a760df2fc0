package nl.koers.work;

import java.time.Instant;
import java.util.Map;
import nl.koers.form.Form;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for a task that is not open any more.
 *
 * @param task the task's name; null once the engine's history does not know the task any more
 * @param form the form that it was typed into; with no fields when it is not known any more
 * @param values by key
 */
public record KeptDraft(
        String taskId,
        TrajectoryCode trajectory,
        @Nullable LocalizedText task,
        Form form,
        Map<String, Object> values,
        Instant savedAt) {

    /** Whether there are words that a note can hold. */
    public boolean hasText() {
        return TypedText.isIn(form, values);
    }

    @Override
    public String toString() {
        return "KeptDraft[" + taskId + ", content not shown]";
    }
}
