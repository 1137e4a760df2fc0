package nl.koers.caseload;

import java.util.Set;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which trajectories to list, and which first.
 *
 * @param mine only those of the acting caseworker
 * @param search a code or an alias as typed; blank for all
 * @param found the trajectories that the search found ({@link CaseloadService#search}); null while nobody looked
 * @param steps only those in one of these steps; empty for all
 * @param statuses only those with one of these; empty for all
 */
public record CaseloadFilter(
        boolean mine,
        String search,
        @Nullable Set<TrajectoryCode> found,
        Set<Step> steps,
        Set<Trajectory.Status> statuses,
        TrajectoryOrder order) {

    public CaseloadFilter(
            boolean mine, String search, Set<Step> steps, Set<Trajectory.Status> statuses, TrajectoryOrder order) {
        this(mine, search, null, steps, statuses, order);
    }

    CaseloadFilter withFound(Set<TrajectoryCode> codes) {
        return new CaseloadFilter(mine, search, codes, steps, statuses, order);
    }

    public static CaseloadFilter mineAndOpen() {
        return new CaseloadFilter(true, "", Set.of(), Set.of(Trajectory.Status.OPEN), TrajectoryOrder.LATEST_ACTIVITY);
    }

    @Override
    public String toString() {
        return "CaseloadFilter[mine=" + mine + "]";
    }
}
