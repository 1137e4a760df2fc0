package nl.koers.work;

import java.util.Collection;
import java.util.Set;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;

/**
 * Which work to list. Organisations are not part of it: only work of the acting user's organisations is ever found.
 *
 * @param steps only work of trajectories in one of these; empty for all
 * @param domains only work about needs in one of these; empty for all, also for what is about no need
 * @param trajectories only work of these, for a search that was resolved to codes before; null for all
 */
public record WorkFilter(
        Scope scope, Set<Step> steps, Set<LifeDomain> domains, @Nullable Collection<TrajectoryCode> trajectories) {

    /** Whose work. */
    public enum Scope {
        /** Also of whoever the acting user stands in for, and for a team lead of whoever is away without a stand-in. */
        MINE,
        TEAM,
        UNASSIGNED
    }

    public static WorkFilter of(Scope scope) {
        return new WorkFilter(scope, Set.of(), Set.of(), null);
    }
}
