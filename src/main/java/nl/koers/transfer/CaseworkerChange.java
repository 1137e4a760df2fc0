package nl.koers.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of caseworker that was made.
 *
 * @param previous user id; null when nobody had the client
 * @param caseworker user id of the new one
 * @param changedBy user id
 * @param handedOverAt until when the previous one could open the dossier as well; null while the warm handover goes on
 */
public record CaseworkerChange(
        @Nullable String previous,
        String caseworker,
        ChangeReason reason,
        String changedBy,
        Instant changedAt,
        @Nullable Instant handedOverAt) {}
