package nl.koers.shared.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Refuses to look at links from an address that tried many that do not work, or from its network ({@link Networks}). They cannot be
 * guessed; this keeps trying from costing anything.
 */
@Component
public class LinkThrottle {

    static final int MISSES = 20;
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    /** Of whoever comes from more networks than this in that time, the first are forgotten sooner. */
    static final int MOST = 20_000;

    private record Missed(int times, Instant first) {}

    /** The oldest first: what is counted further keeps its place. */
    private final Map<String, Missed> missed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Missed> eldest) {
            return size() > MOST;
        }
    };

    private final Clock clock;

    LinkThrottle(Clock clock) {
        this.clock = clock;
    }

    public boolean admits(String address) {
        return admits("", address);
    }

    public void missed(String address) {
        missed("", address);
    }

    /** @param kind of what is counted apart from all else */
    public synchronized boolean admits(String kind, String address) {
        forget();
        var known = missed.get(key(kind, address));
        return known == null || known.times() < MISSES;
    }

    /** As {@link #admits(String, String)}. */
    public synchronized void missed(String kind, String address) {
        missed.merge(
                key(kind, address),
                new Missed(1, clock.instant()),
                (before, now) -> new Missed(before.times() + 1, before.first()));
    }

    private static String key(String kind, String address) {
        return kind + " " + Networks.of(address);
    }

    private void forget() {
        var since = clock.instant().minus(FORGOTTEN_AFTER);
        var oldestFirst = missed.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().first().isBefore(since)) {
            oldestFirst.remove();
        }
    }
}
