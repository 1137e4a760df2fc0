package nl.koers.plan.process;

import java.util.Map;
import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.process.CourseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts and steers instances of {@code supportNeed}, one for each need. */
@Component
public class NeedEngine {

    public static final String PROCESS = SupportNeedProcess.KEY;

    /** How often client and caseworker look at a need, until they agree on something else. */
    private static final String REVIEW_EVERY = "P1M";

    private final RuntimeService runtime;
    private final EngineIdentity identity;

    NeedEngine(RuntimeService runtime, EngineIdentity identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Whether this task asks for the step of self-reliance. */
    public static boolean asksForLevel(String taskKey) {
        return taskKey.equals(SupportNeedProcess.TASK_AGREE) || taskKey.equals(SupportNeedProcess.TASK_REVIEW);
    }

    /** Whether this task was answered with the step of self-reliance at which help is needed at once. */
    public static boolean saysAcute(String process, String taskKey, Map<String, ?> routing) {
        return process.equals(PROCESS)
                && asksForLevel(taskKey)
                && SupportNeedProcess.LEVEL.findIn(routing).filter("1"::equals).isPresent();
    }

    /**
     * @param profile decides, with the domain and how things stand, how soon somebody acts
     * @return id of the process instance
     */
    public String identify(
            TrajectoryCode code, OrganisationId organisation, UUID need, LifeDomain domain, Profile profile) {
        return identity.call(() -> runtime.startProcessInstanceByKey(
                        SupportNeedProcess.KEY,
                        code.value(),
                        Map.ofEntries(
                                RoutingVariable.ORGANISATION.is(organisation),
                                NeedVariables.NEED.is(need),
                                NeedVariables.LIFE_DOMAIN.is(domain),
                                CourseVariables.PROFILE.is(profile),
                                SupportNeedProcess.REVIEW_EVERY.is(REVIEW_EVERY)))
                .getId());
    }

    public void reviewRequested(TrajectoryCode code, UUID need) {
        identity.run(() -> runtime.createMessageCorrelation(SupportNeedProcess.REVIEW_REQUESTED)
                .processInstanceBusinessKey(code.value())
                .processInstanceVariableEquals(NeedVariables.NEED.name(), NeedVariables.NEED.written(need))
                .correlateAll());
    }

    /** The same on behalf of another process of the client, which acts for nobody in particular. */
    public void reviewRequestedByItself(String code, UUID need) {
        runtime.createMessageCorrelation(SupportNeedProcess.REVIEW_REQUESTED)
                .processInstanceBusinessKey(code)
                .processInstanceVariableEquals(NeedVariables.NEED.name(), NeedVariables.NEED.written(need))
                .correlateAll();
    }
}
