package nl.koers.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.koers.form.Form;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to work on one task.
 *
 * @param help what to look for in this task, from the model
 * @param hint what the feature that the task belongs to, or another one, knows about it
 * @param values what stands in the form now: the draft, or the routing codes that are already known
 * @param draftSavedAt when the draft was saved, or null without a draft
 * @param previous what was answered the last time this task was done for this client; empty the first time
 */
public record WorkTask(
        WorkItem item,
        Form form,
        Optional<LocalizedText> help,
        Optional<TaskHint> hint,
        Map<String, Object> values,
        @Nullable Instant draftSavedAt,
        Map<String, Object> previous) {

    @Override
    public String toString() {
        return "WorkTask[" + item.taskId() + "]";
    }
}
