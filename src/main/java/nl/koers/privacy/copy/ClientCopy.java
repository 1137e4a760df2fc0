package nl.koers.privacy.copy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.koers.shared.Code;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;

/**
 * A copy of everything about a client that is being made or waits to be taken.
 *
 * @param progress 0 to 100
 * @param requestedBy user id of whoever can take it
 */
public record ClientCopy(
        UUID id,
        TrajectoryCode trajectory,
        OrganisationId organisation,
        Locale language,
        State state,
        int progress,
        String requestedBy,
        Instant requestedAt,
        Instant goneAt) {

    /** How far it is. */
    public enum State implements Code {
        MAKING("making"),
        READY("ready"),
        /** Something went wrong, or the application stopped: it has to be asked again. */
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static State of(String code) {
            return Code.of(values(), code);
        }
    }
}
