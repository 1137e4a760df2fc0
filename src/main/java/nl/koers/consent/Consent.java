package nl.koers.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * What a client agreed to.
 *
 * @param scope what may be shared and what not; told information, may be blank
 * @param validUntil the last day
 * @param recordedBy user id
 * @param withdrawnAt null while it was not withdrawn
 * @param sharing what is shared on the ground of it now
 */
public record Consent(
        UUID id,
        TrajectoryCode trajectory,
        Party party,
        Purpose purpose,
        String scope,
        GivenHow givenHow,
        LocalDate givenOn,
        LocalDate validUntil,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable GivenHow withdrawnHow,
        Sharing sharing) {

    /** Whether something is shared on the ground of a consent. */
    public enum Sharing {
        NONE,
        /** The caseworker is going to: there is a task. */
        ABOUT_TO,
        GOING_ON
    }

    /** Where a consent stands on a day. */
    public enum Status {
        LIVING,
        OVER,
        WITHDRAWN
    }

    /** Whether a referral or a transfer cannot begin on it until somebody says which partner or organisation is meant. */
    public boolean needsItsParty() {
        return !party.isFor(purpose);
    }

    public Status status(LocalDate today) {
        if (withdrawnAt != null) {
            return Status.WITHDRAWN;
        }
        return validUntil.isBefore(today) ? Status.OVER : Status.LIVING;
    }

    /** Without what was told. */
    @Override
    public String toString() {
        return "Consent[" + id + "]";
    }
}
