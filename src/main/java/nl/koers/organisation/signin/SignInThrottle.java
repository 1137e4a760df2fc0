package nl.koers.organisation.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.koers.shared.access.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, before the engine hears of it.
 *
 * <p>Counted for a name together with the address it is tried from, so that whoever guesses a colleague's password
 * stops only themselves; and, more generously because a whole office shares one, for an address alone, which also catches
 * one password tried on many names. Of an IPv6 address the network counts ({@link Networks}). An attempt counts when it begins, so many at the same time do not slip through.
 */
@Component
class SignInThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);

    static final int FREE_PER_NAME = 5;
    static final int FREE_PER_ADDRESS = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MANY = 20_000;
    private static final String CODE = "code";

    private record Attempts(int count, long last, long blockedUntil) {}

    private final Map<String, Attempts> attempts = new HashMap<>();
    private final PassingTime nanoTime;

    SignInThrottle(PassingTime nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts a code that follows a right password; false when it must be refused without looking at it. For the account
     * alone, wherever it is tried from: six digits are few, and only somebody who knows the password gets here.
     */
    synchronized boolean admitsCode(String userId) {
        long now = nanoTime.getAsLong();
        var key = nameKey(userId, CODE);
        if (isBlocked(key, now)) {
            return false;
        }
        if (count(key, FREE_PER_NAME, now)) {
            LOG.warn("many wrong codes for {} after a right password", userId);
        }
        return true;
    }

    synchronized void codeSucceeded(String userId) {
        attempts.remove(nameKey(userId, CODE));
    }

    /** Counts an attempt; false when it must be refused without looking at the password. */
    synchronized boolean admits(String name, String from) {
        var address = Networks.of(from);
        long now = nanoTime.getAsLong();
        if (attempts.size() > MANY) {
            attempts.values().removeIf(a -> isForgotten(a, now));
        }
        if (isBlocked(nameKey(name, address), now) || isBlocked(address, now)) {
            return false;
        }
        count(nameKey(name, address), FREE_PER_NAME, now);
        if (count(address, FREE_PER_ADDRESS, now)) {
            LOG.warn("many wrong passwords from {}: attempts from there have to wait", address);
        }
        return true;
    }

    /** The attempt was right after all. */
    synchronized void succeeded(String name, String from) {
        var address = Networks.of(from);
        attempts.remove(nameKey(name, address));
        attempts.computeIfPresent(
                address, (key, a) -> a.count() <= 1 ? null : new Attempts(a.count() - 1, a.last(), a.blockedUntil()));
    }

    private boolean isBlocked(String key, long now) {
        var known = attempts.get(key);
        return known != null && known.blockedUntil() - now > 0;
    }

    /** @return whether the next attempt will have to wait */
    private boolean count(String key, int free, long now) {
        var known = attempts.get(key);
        int count = known == null || isForgotten(known, now) ? 1 : known.count() + 1;
        long wait = count < free
                ? 0
                : Math.min(Duration.ofSeconds(1L << Math.min(count - free, 20)).toNanos(), LONGEST_WAIT.toNanos());
        attempts.put(key, new Attempts(count, now, now + wait));
        return wait > 0;
    }

    private static boolean isForgotten(Attempts known, long now) {
        return now - known.last() > FORGOTTEN_AFTER.toNanos() && now - known.blockedUntil() > 0;
    }

    /** A space is in no address, so the two kinds of keys cannot meet. */
    private static String nameKey(String name, String address) {
        return address + " " + name;
    }
}
