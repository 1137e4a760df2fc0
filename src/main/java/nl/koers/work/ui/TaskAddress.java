package nl.koers.work.ui;

import com.vaadin.flow.router.QueryParameters;

/** Where a task is worked on: in "My work", which is the start page. */
public final class TaskAddress {

    private TaskAddress() {}

    public static QueryParameters query(String taskId) {
        return QueryParameters.of("task", taskId);
    }

    public static String href(String taskId) {
        return "?" + query(taskId).getQueryString();
    }
}
