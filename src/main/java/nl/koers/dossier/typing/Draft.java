package nl.koers.dossier.typing;

import java.time.Instant;
import nl.koers.shared.TrajectoryCode;

/**
 * What somebody typed into the form of a task and has not handed in.
 *
 * @param json as it was handed over
 * @param revision counts the saves, from 1
 */
public record Draft(TrajectoryCode trajectory, String taskId, String json, Instant savedAt, int revision) {

    @Override
    public String toString() {
        return "Draft[" + taskId + ", revision " + revision + ", content not shown]";
    }
}
