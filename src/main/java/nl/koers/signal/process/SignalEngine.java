package nl.koers.signal.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    /** The task in which a place for tonight is found. */
    public static final String MAKE_SAFE = SignalProcess.TASK_MAKE_SAFE;

    public static final String PROCESS = SignalProcess.KEY;

    private final RuntimeService runtime;
    private final EngineIdentity identity;

    SignalEngine(RuntimeService runtime, EngineIdentity identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** What follows on the signal, as it was answered. */
    public static final RoutingVariable<SignalResponse> RESPONSE = SignalProcess.RESPONSE;

    /** How long the client stays in a hotel, as it was answered. */
    public static final RoutingVariable<LocalDate> LAST_NIGHT = SignalProcess.LAST_NIGHT;

    /** Whether this task asks what follows on the signal. */
    public static boolean asksForResponse(String taskKey) {
        return taskKey.equals(SignalProcess.TASK_LOOK);
    }

    /** Whether this task asks the team lead to help, beside whoever answers the signal. */
    public static boolean isForTeamLead(String taskKey) {
        return SignalProcess.OF_TEAM_LEAD.contains(taskKey);
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

    /** Whether this task asks what comes after the hotel, which may be more nights there. */
    public static boolean asksForPlaceAfterHotel(String taskKey) {
        return taskKey.equals(SignalProcess.TASK_ARRANGE_AFTER_HOTEL);
    }

    /** The last night in the hotel as it is agreed on so far. */
    public Optional<LocalDate> lastNight(String processInstance) {
        return identity.call(() -> Optional.ofNullable(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(processInstance)
                        .variableName(LAST_NIGHT.name())
                        .singleResult())
                .map(variable -> LAST_NIGHT.read(variable.getValue())));
    }

    /** Whether a task is to make a safety plan. */
    public static boolean isAboutPlan(String taskKey) {
        return SignalProcess.TASK_MAKE_PLAN.equals(taskKey);
    }

    /** Whether a task is about what comes after a hotel. */
    public static boolean isAboutHotel(String taskKey) {
        return SignalProcess.TASKS_OF_HOTEL.contains(taskKey);
    }
}
