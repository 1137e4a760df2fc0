package nl.koers.work.ui;

import java.time.Instant;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.Reach;
import nl.koers.work.WorkTask;
import org.jspecify.annotations.Nullable;

/**
 * A task with all that is shown beside its form.
 *
 * @param reach how to reach the client, and how not
 * @param caseworker name of the client's fixed caseworker; empty while nobody is
 * @param about what it is about besides the client; null when that is nothing
 * @param stepSince since when the trajectory is where it is
 */
record OpenTask(
        WorkTask work, ClientCard card, Reach reach, String caseworker, @Nullable String about, Instant stepSince) {

    @Override
    public String toString() {
        return "OpenTask[" + work.item().taskId() + "]";
    }
}
