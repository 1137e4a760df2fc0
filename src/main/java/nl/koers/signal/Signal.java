package nl.koers.signal;

import java.time.Instant;
import java.util.UUID;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that may turn for a client.
 *
 * @param notedBy user id
 * @param response what follows; null until somebody looked at it
 * @param reason why; null until then
 * @param processInstance under which its open task is found in the list of work; null for a moment while it is noted
 * @param told what was told about it; may be empty
 */
public record Signal(
        UUID id,
        TrajectoryCode trajectory,
        SignalKind kind,
        SignalOrigin origin,
        SignalState state,
        Instant stateSince,
        String notedBy,
        Instant notedAt,
        @Nullable SignalResponse response,
        @Nullable ResponseReason reason,
        @Nullable String processInstance,
        String told) {

    /** The longest text, in characters: a few sentences, for the story has its place in the journal. */
    public static final int TOLD_MAX_LENGTH = 500;

    public boolean open() {
        return state != SignalState.ANSWERED;
    }

    @Override
    public String toString() {
        return "Signal[" + id + ", " + kind + ", content not shown]";
    }
}
