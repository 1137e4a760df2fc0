package nl.koers.trajectory.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Awaited;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.OpenTrajectory;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts and steers instances of the spine. */
@Component
public class TrajectoryEngine {

    private final RuntimeService runtime;
    private final EngineIdentity identity;

    TrajectoryEngine(RuntimeService runtime, EngineIdentity identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    public void open(TrajectoryCode code, OpenTrajectory command) {
        start(code, command.organisation(), command.ageGroup(), Step.CONTACT, Profile.NOT_CHOSEN);
    }

    /** The same trajectory, opened again: a new instance under the same business key that begins in the chosen phase. */
    public void reenter(Trajectory trajectory, Step phase) {
        start(trajectory.code(), trajectory.organisation(), AgeGroup.ADULT, phase, trajectory.profile());
    }

    private void start(
            TrajectoryCode code, OrganisationId organisation, AgeGroup ageGroup, Step phase, Profile profile) {
        identity.run(() -> runtime.startProcessInstanceByKey(
                TrajectoryProcess.KEY,
                code.value(),
                Map.ofEntries(
                        RoutingVariable.ORGANISATION.is(organisation),
                        CourseVariables.AGE_GROUP.is(ageGroup),
                        CourseVariables.NEXT_STEP.is(phase.code()),
                        CourseVariables.PROFILE.is(profile))));
    }

    /** Interrupts whatever is going on. A part that is interrupted hands nothing back, so the profile comes along. */
    public void change(Trajectory trajectory, CourseChange change) {
        var values = new HashMap<String, Object>();
        CourseVariables.PROFILE.put(values, trajectory.profile());
        if (change instanceof CourseChange.PhaseChangeRequested request) {
            CourseVariables.NEXT_STEP.put(values, request.phase().code());
        }
        change.pauseUntil().ifPresent(date -> CourseVariables.PAUSE_UNTIL.put(values, date));
        correlate(trajectory.code(), TrajectoryProcess.message(change), values);
    }

    public void clientSpoke(TrajectoryCode code) {
        correlate(code, CourseMessages.CLIENT_SPOKE, Map.of());
    }

    public void agreeAftercareAnew(TrajectoryCode code) {
        correlate(code, CourseMessages.NEW_AGREEMENT, Map.of());
    }

    public void resumeHandover(TrajectoryCode code) {
        correlate(code, CourseMessages.HANDOVER_RESUMED, Map.of());
    }

    /** What it means for the course that it awaits these messages. */
    public static Awaited awaited(Set<String> messages) {
        return new Awaited(
                messages.contains(CourseMessages.CLIENT_SPOKE),
                messages.contains(CourseMessages.NEW_AGREEMENT),
                messages.contains(CourseMessages.HANDOVER_RESUMED));
    }

    private void correlate(TrajectoryCode code, String message, Map<String, Object> values) {
        try {
            identity.run(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(code.value())
                    .setVariables(values)
                    .correlate());
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException e) {
            throw new CourseConflictException("the course moved on meanwhile");
        }
    }
}
