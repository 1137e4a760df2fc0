package nl.koers.trajectory.process;

import java.util.List;
import java.util.Set;
import nl.koers.trajectory.Trajectory;

/**
 * Where one trajectory stands in the engine at this moment.
 *
 * @param timers ids of the jobs that wait for a moment
 * @param due ids of the jobs that the job executor would run at once
 * @param awaited names of the messages that are waited for
 * @param instances how many process instances run for it, those that are called included
 */
record Look(
        Trajectory.Status status,
        List<OpenTask> tasks,
        List<String> timers,
        List<String> due,
        Set<String> awaited,
        int instances) {

    /** A task that somebody can do. */
    record OpenTask(String id, String key, String processDefinitionId) {}

    boolean awaits(String message) {
        return awaited.contains(message);
    }
}
