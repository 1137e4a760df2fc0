package nl.koers.work;

import java.util.Map;
import java.util.Optional;
import nl.koers.form.Form;

/**
 * What helps with tasks of any process, contributed as a bean; shown where the feature of the task's own process has no
 * hint. Called in the transaction that opens the task.
 */
@FunctionalInterface
public interface TaskAdvice {

    /**
     * @param form what the task asks
     * @param known the routing codes that the task's process holds now
     */
    Optional<TaskHint> about(WorkItem item, Form form, Map<String, Object> known);
}
