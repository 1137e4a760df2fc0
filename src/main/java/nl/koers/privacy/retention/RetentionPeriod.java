package nl.koers.privacy.retention;

import java.time.Instant;
import nl.koers.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How long an organisation keeps what is closed.
 *
 * @param changedBy user id; null when it is the configured period
 */
public record RetentionPeriod(
        OrganisationId organisation, int months, @Nullable String changedBy, @Nullable Instant changedAt) {

    /** Long enough to tell the caseworker in time. */
    public static final int MONTHS_MIN = 3;

    public static final int MONTHS_MAX = 240;
}
