package nl.koers.caseload.ui;

import com.vaadin.flow.router.QueryParameters;
import nl.koers.work.WorkItem;

/** Where a task is worked on: in "My work", which belongs to another feature. */
final class TaskAddress {

    private TaskAddress() {}

    static QueryParameters query(WorkItem task) {
        return QueryParameters.of("task", task.taskId());
    }

    static String href(WorkItem task) {
        return "?" + query(task).getQueryString();
    }
}
