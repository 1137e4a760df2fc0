package nl.koers.signal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Writes down what comes of a signal while the engine goes through it. Called from the engine's transaction; it records
 * and never decides a route.
 */
@Service
public class SignalProjection {

    private final SignalStore store;
    private final Clock clock;

    SignalProjection(SignalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody looked at it and chose what follows. */
    public void responded(UUID signal, SignalResponse response, ResponseReason reason) {
        store.responded(signal, response, reason, clock.instant());
    }

    /** What follows is done. */
    public void answered(UUID signal) {
        store.answered(signal, clock.instant());
    }
}
