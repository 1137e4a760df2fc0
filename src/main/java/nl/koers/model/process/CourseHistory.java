package nl.koers.model.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.koers.model.TaskOrigin;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.EngineIdentity;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads from the engine's history where courses were and are, only those of the acting user's organisations. */
@Component
public class CourseHistory {

    /** One visit of an element. */
    public record Stay(String elementId, Instant since, boolean goesOn) {}

    /** An instance with its visits, oldest first. */
    public record Instance(String processDefinitionId, String processKey, List<Stay> stays) {}

    /** Far more than a course of years has; the engine refuses a list without a limit. */
    private static final int MOST = 2000;

    private final HistoryService history;
    private final EngineIdentity identity;
    private final CurrentActor currentActor;

    CourseHistory(HistoryService history, EngineIdentity identity, CurrentActor currentActor) {
        this.history = history;
        this.identity = identity;
        this.currentActor = currentActor;
    }

    /** The latest instance of the course, then the one that it has called and that is still going on. */
    public List<Instance> latest(TrajectoryCode code) {
        String[] organisations = organisations();
        if (organisations.length == 0) {
            return List.of();
        }
        return identity.call(() -> {
            var instances = new ArrayList<Instance>();
            var roots = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(code.value())
                    .rootProcessInstances()
                    .tenantIdIn(organisations)
                    .orderByProcessInstanceStartTime()
                    .desc()
                    .listPage(0, 1);
            for (HistoricProcessInstance root : roots) {
                instances.add(read(root, organisations));
                history
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(root.getId())
                        .tenantIdIn(organisations)
                        .unfinished()
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .listPage(0, 1)
                        .stream()
                        .map(called -> read(called, organisations))
                        .forEach(instances::add);
            }
            return instances;
        });
    }

    /** What each task of this course was made by, by task id; in one statement. */
    public Map<String, TaskOrigin> originsOfTasks(TrajectoryCode code) {
        String[] organisations = organisations();
        if (organisations.length == 0) {
            return Map.of();
        }
        return identity.call(() -> {
            var origins = new HashMap<String, TaskOrigin>();
            history.createHistoricTaskInstanceQuery()
                    .processInstanceBusinessKey(code.value())
                    .tenantIdIn(organisations)
                    .orderByHistoricActivityInstanceStartTime()
                    .desc()
                    .listPage(0, MOST)
                    .forEach(task -> origins.put(
                            task.getId(), new TaskOrigin(task.getProcessDefinitionId(), task.getTaskDefinitionKey())));
            return origins;
        });
    }

    private Instance read(HistoricProcessInstance instance, String[] organisations) {
        List<Stay> stays = new ArrayList<>(history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .tenantIdIn(organisations)
                .orderPartiallyByOccurrence()
                .desc()
                .listPage(0, MOST)
                .stream()
                .map(CourseHistory::stay)
                .toList());
        Collections.reverse(stays);
        return new Instance(instance.getProcessDefinitionId(), instance.getProcessDefinitionKey(), List.copyOf(stays));
    }

    private static Stay stay(HistoricActivityInstance visit) {
        return new Stay(visit.getActivityId(), visit.getStartTime().toInstant(), visit.getEndTime() == null);
    }

    private String[] organisations() {
        return currentActor
                .requireAny(Role.CASEWORKER, Role.TEAM_LEAD)
                .organisationIds()
                .toArray(String[]::new);
    }
}
