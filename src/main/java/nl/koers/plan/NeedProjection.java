package nl.koers.plan;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes down how the help with a need goes while the engine goes through it. Called from the engine's transaction; it
 * records and never decides a route.
 */
@Service
public class NeedProjection {

    private final PlanStore store;
    private final Clock clock;

    NeedProjection(PlanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void entered(UUID need, NeedState state) {
        store.enter(need, state, clock.instant());
    }

    /** @param level the step of self-reliance, 1 to 5 */
    public void reviewed(UUID need, int level, @Nullable HelpBy helpBy, @Nullable Barrier barrier) {
        store.reviewed(need, level, helpBy, barrier, clock.instant());
    }

    public void finished(UUID need, Outcome outcome) {
        store.finish(need, outcome, clock.instant());
    }
}
