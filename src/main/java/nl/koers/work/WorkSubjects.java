package nl.koers.work;

import java.util.Collection;
import java.util.Map;

/**
 * What tasks are about besides their client, contributed as a bean, so that the task list does not know the features. Asked for
 * work of clients only whose dossier is open to the user.
 */
public interface WorkSubjects {

    /** In a few words in the language of the reader, by the id of the process instance. At most one statement. */
    Map<String, String> of(Collection<WorkItem> items);
}
