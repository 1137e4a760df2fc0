package nl.koers.accesslog;

import java.time.Instant;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param sequence its place in the chain of the organisation, from 1 without gaps
 * @param userId of whoever did it
 * @param trajectory null when it was about no client in particular
 * @param reason null when it needed none
 */
public record AccessEntry(
        OrganisationId organisation,
        long sequence,
        Instant recordedAt,
        String userId,
        @Nullable TrajectoryCode trajectory,
        AccessSubject part,
        AccessAction action,
        @Nullable AccessReason reason) {}
