package nl.koers.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase a trajectory, and how far that is.
 *
 * @param requestedAs which side asked; the other one confirms
 * @param requestedBy user id; {@link #BY_ITSELF} when the period to keep it was over
 * @param confirmedBy null until somebody did; by itself none is needed
 * @param steps those that are done
 * @param failedAt when a step last failed and has to be tried again; null when the last one did not
 * @param endedAt when it was done or withdrawn
 */
public record Erasure(
        UUID id,
        OrganisationId organisation,
        TrajectoryCode trajectory,
        ErasureReason reason,
        State state,
        Side requestedAs,
        String requestedBy,
        Instant requestedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        List<ErasureStep> steps,
        @Nullable Instant failedAt,
        @Nullable Instant endedAt) {

    /** Who the access log names for what happens by itself. */
    public static final String BY_ITSELF = "koers";

    /** How far it is. */
    public enum State {
        REQUESTED("requested"),
        RUNNING("running"),
        DONE("done"),
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Who can ask. */
    public enum Side {
        PRIVACY_OFFICER("privacyOfficer"),
        /** Or the team lead. */
        CASEWORKER("caseworker"),
        /** Nobody: the period was over. */
        RETENTION("retention");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
