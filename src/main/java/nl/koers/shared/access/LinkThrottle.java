package nl.koers.shared.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Refuses to look at links from an address that tried many that do not work. They cannot be guessed; this keeps trying from
 * costing anything.
 */
@Component
public class LinkThrottle {

    static final int MISSES = 20;
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private record Missed(int times, Instant first) {}

    private final Map<String, Missed> missed = new HashMap<>();
    private final Clock clock;

    LinkThrottle(Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean admits(String address) {
        forget();
        var known = missed.get(address);
        return known == null || known.times() < MISSES;
    }

    public synchronized void missed(String address) {
        missed.merge(
                address,
                new Missed(1, clock.instant()),
                (before, now) -> new Missed(before.times() + 1, before.first()));
    }

    private void forget() {
        var since = clock.instant().minus(FORGOTTEN_AFTER);
        missed.values().removeIf(known -> known.first().isBefore(since));
    }
}
