package nl.koers.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.koers.form.Answers;
import nl.koers.form.FieldError;

/**
 * What a feature does about tasks of its own process, contributed as a bean, so that the task list does not know the
 * feature. Called in the transaction that opens or completes the task.
 */
public interface TaskFeature {

    /** The id of the process whose tasks these are. */
    String processKey();

    /** What is known already and stands in the form until somebody types something else, by key of the field. */
    Map<String, Object> known(WorkItem item);

    /** What helps with the task; it stands beside the form and can be folded away. */
    default Optional<TaskHint> hint(WorkItem item) {
        return Optional.empty();
    }

    /** Why the task cannot be completed with these answers; nothing is changed then. */
    default List<FieldError> problems(WorkItem item, Answers answers) {
        return List.of();
    }

    /** The task was completed with these answers. */
    void completed(WorkItem item, Answers answers);
}
