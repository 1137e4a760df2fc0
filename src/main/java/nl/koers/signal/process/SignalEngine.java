package nl.koers.signal.process;

import java.util.Map;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalResponse;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.process.CourseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts instances of {@code signal}, one for each signal. */
@Component
public class SignalEngine {

    public static final String PROCESS = SignalProcess.KEY;

    private final RuntimeService runtime;
    private final EngineIdentity identity;

    SignalEngine(RuntimeService runtime, EngineIdentity identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** What follows on the signal, as it was answered. */
    public static final RoutingVariable<SignalResponse> RESPONSE = SignalProcess.RESPONSE;

    /** Whether this task asks what follows on the signal. */
    public static boolean asksForResponse(String taskKey) {
        return taskKey.equals(SignalProcess.TASK_LOOK);
    }

    /** Whether this task is the check-in of aftercare, in which signals can be chosen. */
    public static boolean isCheckIn(String process, String taskKey) {
        return process.equals(SignalProcess.CHECK_IN_PROCESS) && taskKey.equals(SignalProcess.CHECK_IN);
    }

    /** Whether this task is there since nobody looked at the signal in time. */
    public static boolean isForTeamLead(String taskKey) {
        return taskKey.equals(SignalProcess.TASK_LOOK_AT_UNANSWERED);
    }

    /**
     * @param profile decides, with the kind, how soon somebody has to look
     * @return id of the process instance
     */
    public String note(
            TrajectoryCode code, OrganisationId organisation, UUID signal, SignalKind kind, Profile profile) {
        return identity.call(() -> runtime.startProcessInstanceByKey(
                        SignalProcess.KEY,
                        code.value(),
                        Map.ofEntries(
                                RoutingVariable.ORGANISATION.is(organisation),
                                SignalProcess.SIGNAL.is(signal),
                                SignalProcess.KIND.is(kind),
                                CourseVariables.PROFILE.is(profile)))
                .getId());
    }
}
