package nl.koers.work.process;

import java.util.Map;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.work.WorkConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** Claims, releases and completes tasks in the engine. */
@Component
public class TaskEngine {

    private final TaskService tasks;
    private final EngineIdentity identity;

    TaskEngine(TaskService tasks, EngineIdentity identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    public void claim(String taskId, String userId) {
        onExistingTask(taskId, () -> tasks.claim(taskId, userId));
    }

    public void release(String taskId) {
        onExistingTask(taskId, () -> tasks.setAssignee(taskId, null));
    }

    public void assign(String taskId, String userId) {
        onExistingTask(taskId, () -> tasks.setAssignee(taskId, userId));
    }

    /** The routing codes that the task's process holds now. */
    public Map<String, Object> variables(String taskId) {
        return identity.call(() -> tasks.getVariables(taskId));
    }

    /** @param routing declared routing codes only; anything else is refused by the engine */
    public void complete(String taskId, Map<String, Object> routing) {
        onExistingTask(taskId, () -> tasks.complete(taskId, routing));
    }

    private void onExistingTask(String taskId, Runnable call) {
        try {
            identity.run(call);
        } catch (TaskAlreadyClaimedException e) {
            throw new WorkConflictException(WorkConflictException.Reason.TAKEN);
        } catch (OptimisticLockingException e) {
            throw new WorkConflictException(WorkConflictException.Reason.GONE);
        } catch (NullValueException e) {
            if (isThere(taskId)) {
                // something else is missing, such as what the model leads to
                throw e;
            }
            throw new WorkConflictException(WorkConflictException.Reason.GONE);
        }
    }

    private boolean isThere(String taskId) {
        return identity.call(() -> tasks.createTaskQuery().taskId(taskId).count() > 0);
    }
}
