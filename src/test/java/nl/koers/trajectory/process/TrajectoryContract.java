package nl.koers.trajectory.process;

import java.util.List;
import nl.koers.shared.process.RoutingVariable;

/** What tests of other models need to know about the course, which the code keeps to itself. */
public final class TrajectoryContract {

    public static final List<RoutingVariable<?>> VARIABLES = CourseVariables.ALL;

    private TrajectoryContract() {}
}
