package nl.koers.trajectory;

import java.time.Instant;
import nl.koers.shared.Code;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a trajectory stands now. Holds nothing that identifies the client.
 *
 * @param caseworker user id of the fixed caseworker, or null while nobody has it
 * @param step the phase or episode it is in, or the ending it came to
 * @param stepSince since when
 * @param lastActivityAt when somebody last worked on it
 * @param nextMomentAt when its next task is due or its next timer ends, whichever comes first; null when nothing is
 *     planned and the course waits for the client's word
 */
public record Trajectory(
        TrajectoryCode code,
        OrganisationId organisation,
        @Nullable String caseworker,
        Status status,
        Step step,
        Instant stepSince,
        Profile profile,
        Channel channel,
        Instant openedAt,
        @Nullable Instant closedAt,
        Instant lastActivityAt,
        @Nullable Instant nextMomentAt) {

    /** Whether the client, such as a minor, gets or got no help here but that of bringing them to somebody else. */
    public boolean isHandover() {
        return step == Step.HANDOVER;
    }

    /** Whether work goes on. Closed means: the door is open. */
    public enum Status implements Code {
        OPEN("open"),
        CLOSED("closed"),
        HANDED_OVER("handedOver");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Status of(String code) {
            return Code.of(values(), code);
        }
    }
}
