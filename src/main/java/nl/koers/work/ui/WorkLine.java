package nl.koers.work.ui;

import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work with the names by which a person knows its people.
 *
 * @param alias what the client wants to be called; the code when the dossier is not open to the user
 * @param about what it is about besides the client; null when that is nothing, or the dossier is not open to the user
 * @param assignee name of whoever does it, or null while nobody does
 * @param inPlaceOfSomebody whether it is the user's because the assignee is away
 */
record WorkLine(
        WorkItem item, String alias, @Nullable String about, @Nullable String assignee, boolean inPlaceOfSomebody) {

    boolean hasAlias() {
        return !alias.equals(item.trajectory().value());
    }

    String taskId() {
        return item.taskId();
    }

    @Override
    public String toString() {
        return "WorkLine[" + item.taskId() + "]";
    }
}
