package nl.koers.dossier.emergency;

import java.time.Instant;
import java.util.UUID;
import nl.koers.accesslog.AccessReason;
import nl.koers.shared.TrajectoryCode;

/**
 * A dossier that somebody opened with a reason.
 *
 * @param userId of whoever opened it
 */
public record EmergencyAccess(
        UUID id, TrajectoryCode code, String userId, AccessReason reason, Instant openedAt, Instant expiresAt) {}
