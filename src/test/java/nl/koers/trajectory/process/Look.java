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
 * @param instances how many process instances run for its course, those that are called included
 * @param needs how many needs are open beside it
 * @param stuckBeside how many of what runs beside it have neither a task nor a timer
 */
record Look(
        Trajectory.Status status,
        List<OpenTask> tasks,
        List<String> timers,
        List<String> due,
        Set<String> awaited,
        int instances,
        int needs,
        int stuckBeside) {

    /** A task that somebody can do. */
    record OpenTask(String id, String key, String processDefinitionId) {}

    List<OpenTask> tasks(String key) {
        return tasks.stream().filter(task -> task.key().equals(key)).toList();
    }

    boolean awaits(String message) {
        return awaited.contains(message);
    }
}
