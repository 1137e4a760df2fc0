package nl.koers.trajectory;

import java.util.ArrayList;
import java.util.List;

/**
 * What a caseworker is offered on a trajectory. Only what the screen offers: the caseworker decides, no rule blocks
 * help.
 *
 * @param steps where an open course can be turned to; empty while its ending is worked on, and after it
 * @param reentry whether a closed trajectory can be opened again
 */
public record CourseOptions(List<Step> steps, boolean reentry) {

    public CourseOptions {
        steps = List.copyOf(steps);
    }

    /**
     * In the contact phase, and in a pause or out of sight from there, nothing on the screen is about stopping: doubt
     * and temporary return are not offered (Regioplan 2021, ch. 3.2).
     *
     * @param path oldest first
     */
    public static CourseOptions of(Trajectory trajectory, List<PathStep> path) {
        if (trajectory.status() != Trajectory.Status.OPEN) {
            return new CourseOptions(List.of(), trajectory.status() == Trajectory.Status.CLOSED);
        }
        if (trajectory.step().kind() == Step.Kind.ENDING) {
            return new CourseOptions(List.of(), false);
        }
        var steps = new ArrayList<Step>();
        if (latestPhase(path) != Step.CONTACT) {
            steps.add(Step.DOUBT);
            steps.add(Step.TEMPORARY_RETURN);
        }
        steps.add(Step.OUT_OF_SIGHT);
        steps.addAll(Step.phases());
        steps.remove(trajectory.step());
        // a pause can get another date
        steps.add(Step.PAUSE);
        steps.add(Step.CLOSE);
        return new CourseOptions(steps, false);
    }

    public boolean offers(Step step) {
        return steps.contains(step);
    }

    /** The phases that the course can change to. */
    public List<Step> phases() {
        return steps.stream().filter(step -> step.kind() == Step.Kind.PHASE).toList();
    }

    private static Step latestPhase(List<PathStep> path) {
        return path.stream()
                .map(PathStep::step)
                .filter(step -> step.kind() == Step.Kind.PHASE)
                .reduce((earlier, later) -> later)
                .orElse(Step.CONTACT);
    }
}
