package nl.koers.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.CourseConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives open tasks to another caseworker, and starts the warm handover beside the course. */
@Component
public class CaseworkerChangeEngine {

    /** The engine refuses queries without a bound; no client has as many. */
    private static final int MOST = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineIdentity identity;

    CaseworkerChangeEngine(RuntimeService runtime, TaskService tasks, EngineIdentity identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Whether this task is about client and new caseworker getting to know each other. */
    public static boolean isGettingAcquainted(String processKey, String taskKey) {
        return processKey.equals(CaseworkerChangeProcess.KEY)
                && taskKey.equals(CaseworkerChangeProcess.TASK_ACQUAINTED);
    }

    /**
     * Of all processes under the code, whatever they are about. Timers and what nobody has stay as they are, and so does an
     * introduction that somebody still owes.
     *
     * @param whose user ids of those whose tasks go
     * @return ids of the tasks that went
     * @throws CourseConflictException when somebody completed one of them meanwhile
     */
    public List<String> reassign(TrajectoryCode code, String to, Predicate<String> whose) {
        try {
            return identity.call(() -> {
                var theirs = tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(code.value())
                        .taskAssigned()
                        .listPage(0, MOST)
                        .stream()
                        .filter(task -> !CaseworkerChangeProcess.TASK_INTRODUCE.equals(task.getTaskDefinitionKey()))
                        .filter(task -> whose.test(task.getAssignee()))
                        .map(Task::getId)
                        .toList();
                theirs.forEach(task -> tasks.setAssignee(task, to));
                return theirs;
            });
        } catch (NullValueException | OptimisticLockingException e) {
            throw new CourseConflictException("the course moved on meanwhile");
        }
    }

    /** @param introduced whether the previous caseworker introduces the new one first */
    public void start(TrajectoryCode code, OrganisationId organisation, UUID change, boolean introduced) {
        identity.run(() -> runtime.startProcessInstanceByKey(
                CaseworkerChangeProcess.KEY,
                code.value(),
                Map.ofEntries(
                        RoutingVariable.ORGANISATION.is(organisation),
                        CaseworkerChangeProcess.CHANGE.is(change),
                        CaseworkerChangeProcess.INTRODUCTION.is(
                                introduced
                                        ? CaseworkerChangeProcess.POSSIBLE
                                        : CaseworkerChangeProcess.NOT_POSSIBLE))));
    }
}
