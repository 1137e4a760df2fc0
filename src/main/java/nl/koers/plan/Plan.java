package nl.koers.plan;

import java.time.Instant;
import java.util.List;
import nl.koers.shared.LifeDomain;

/**
 * What a client needs and how it went, in every life domain.
 *
 * @param needs open ones first, then by when they were identified
 * @param levels every level that was measured, oldest first
 */
public record Plan(List<SupportNeed> needs, List<Level> levels) {

    /** The step of self-reliance, 1 to 5, that client and caseworker saw in a life domain at a moment. */
    public record Level(LifeDomain domain, Instant at, int step) {}

    public Plan {
        needs = List.copyOf(needs);
        levels = List.copyOf(levels);
    }

    public List<SupportNeed> in(LifeDomain domain) {
        return needs.stream().filter(need -> need.domain() == domain).toList();
    }

    public List<Level> levels(LifeDomain domain) {
        return levels.stream().filter(level -> level.domain() == domain).toList();
    }
}
