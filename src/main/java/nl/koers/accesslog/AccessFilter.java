package nl.koers.accesslog;

import java.time.Instant;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to list; null leaves a question open.
 *
 * @param userId only of this user
 * @param reasonGiven only those that somebody gave a reason for
 * @param from not earlier
 * @param before earlier
 */
public record AccessFilter(
        @Nullable TrajectoryCode trajectory,
        @Nullable String userId,
        @Nullable AccessSubject part,
        boolean reasonGiven,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final AccessFilter ALL = new AccessFilter(null, null, null, false, null, null);

    public static AccessFilter of(TrajectoryCode trajectory) {
        return new AccessFilter(trajectory, null, null, false, null, null);
    }

    /** The same, but only what is earlier than this as well. */
    public AccessFilter earlierThan(Instant moment) {
        return new AccessFilter(
                trajectory,
                userId,
                part,
                reasonGiven,
                from,
                before == null || moment.isBefore(before) ? moment : before);
    }

    AccessFilter since(Instant moment) {
        return new AccessFilter(
                trajectory, userId, part, reasonGiven, from == null || moment.isAfter(from) ? moment : from, before);
    }
}
