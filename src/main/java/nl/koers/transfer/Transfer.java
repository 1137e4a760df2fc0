package nl.koers.transfer;

import java.time.Instant;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as both organisations may see it: codes only.
 *
 * @param newCaseworker user id of whoever gets the client; null before somebody took it on
 */
public record Transfer(
        UUID id,
        TrajectoryCode trajectory,
        OrganisationId from,
        String fromName,
        OrganisationId to,
        String toName,
        TransferState state,
        Instant stateSince,
        Instant begunAt,
        @Nullable DeclineReason declineReason,
        @Nullable String newCaseworker) {}
