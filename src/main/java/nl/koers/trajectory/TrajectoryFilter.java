package nl.koers.trajectory;

import java.util.Collection;
import java.util.Set;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which trajectories to list. Organisations are not part of it: only those of the acting user are ever found.
 *
 * @param caseworker only those of this caseworker, or null for all
 * @param steps only those that are in one of these steps; empty for all
 * @param statuses only those with one of these; empty for all
 * @param codes only these, for a search by alias that the dossier already resolved; null for all
 */
public record TrajectoryFilter(
        @Nullable String caseworker,
        Set<Step> steps,
        Set<Trajectory.Status> statuses,
        @Nullable Collection<TrajectoryCode> codes) {

    public static TrajectoryFilter open() {
        return new TrajectoryFilter(null, Set.of(), Set.of(Trajectory.Status.OPEN), null);
    }
}
