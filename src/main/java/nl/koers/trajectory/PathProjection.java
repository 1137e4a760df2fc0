package nl.koers.trajectory;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Writes down the path walked while the engine walks it. Called from the engine's transaction; it records and never
 * decides a route.
 */
@Service
public class PathProjection {

    private final TrajectoryStore store;
    private final Clock clock;

    PathProjection(TrajectoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void entered(String code, Step step) {
        store.enter(code, step, clock.instant());
    }

    public void left(String code, Step step) {
        store.leave(code, step, clock.instant());
    }

    public void ended(String code, Trajectory.Status status) {
        store.end(code, status, clock.instant());
    }

    /** The user id of the fixed caseworker. */
    public Optional<String> caseworkerOf(String code) {
        return store.caseworkerOf(code);
    }
}
