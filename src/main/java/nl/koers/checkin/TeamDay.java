package nl.koers.checkin;

import java.util.List;
import nl.koers.organisation.absence.Absence;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * What one of the team has to do today.
 *
 * @param userId of whose work it is; null for what nobody has taken on
 * @param absence when this one is away today
 * @param tasks due today or before, the longest due first
 * @param moments that are planned for today and are no task yet
 * @param mayGive whether the acting user may give these tasks to somebody else
 */
public record TeamDay(
        @Nullable String userId,
        @Nullable Absence absence,
        List<WorkItem> tasks,
        List<UpcomingCheckIn> moments,
        boolean mayGive) {

    public boolean isEmpty() {
        return tasks.isEmpty() && moments.isEmpty();
    }
}
