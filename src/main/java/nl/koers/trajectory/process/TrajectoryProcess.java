package nl.koers.trajectory.process;

import java.util.Map;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;

/** The names in {@code trajectory.bpmn}, the spine. A test holds them against the model, in both directions. */
final class TrajectoryProcess {

    static final String KEY = "trajectory";

    static final String DOUBT_AROSE = "doubtArose";
    static final String TEMPORARY_RETURN_BEGAN = "temporaryReturnBegan";
    static final String OUT_OF_SIGHT_NOTED = "outOfSightNoted";
    static final String PAUSE_REQUESTED = "pauseRequested";
    static final String PHASE_CHANGE_REQUESTED = "phaseChangeRequested";
    static final String CLOSE_REQUESTED = "closeRequested";

    static final String TASK_CLOSE = "closeWithOpenDoor";
    static final String TASK_HANDOVER = "handOverWarmly";

    /** Elements that are a step on the path walked. Phases and episodes are called under the step's own code. */
    static final Map<String, Step> STEP_ELEMENTS = Map.of(
            Step.CONTACT.code(),
            Step.CONTACT,
            Step.ORIENTATION.code(),
            Step.ORIENTATION,
            Step.EXECUTION.code(),
            Step.EXECUTION,
            Step.AFTERCARE.code(),
            Step.AFTERCARE,
            Step.DOUBT.code(),
            Step.DOUBT,
            Step.TEMPORARY_RETURN.code(),
            Step.TEMPORARY_RETURN,
            Step.OUT_OF_SIGHT.code(),
            Step.OUT_OF_SIGHT,
            Step.PAUSE.code(),
            Step.PAUSE,
            TASK_CLOSE,
            Step.CLOSE,
            TASK_HANDOVER,
            Step.HANDOVER);

    /** What the trajectory has become when it reaches one of these ends. */
    static final Map<String, Trajectory.Status> END_ELEMENTS =
            Map.of("closedDoorOpen", Trajectory.Status.CLOSED, "handedOverWarmly", Trajectory.Status.HANDED_OVER);

    static String message(CourseChange change) {
        if (change instanceof CourseChange.DoubtArose) {
            return DOUBT_AROSE;
        } else if (change instanceof CourseChange.TemporaryReturnBegan) {
            return TEMPORARY_RETURN_BEGAN;
        } else if (change instanceof CourseChange.OutOfSightNoted) {
            return OUT_OF_SIGHT_NOTED;
        } else if (change instanceof CourseChange.PauseRequested) {
            return PAUSE_REQUESTED;
        } else if (change instanceof CourseChange.PhaseChangeRequested) {
            return PHASE_CHANGE_REQUESTED;
        } else {
            return CLOSE_REQUESTED;
        }
    }

    private TrajectoryProcess() {}
}
