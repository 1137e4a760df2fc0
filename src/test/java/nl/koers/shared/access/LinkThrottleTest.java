package nl.koers.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LinkThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-15T11:00:00Z"));
    private final LinkThrottle throttle = new LinkThrottle(((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void manyWrongLinksFromOneAddressAreNotLookedAtForAWhile() {
        for (int i = 0; i < LinkThrottle.MISSES; i++) {
            assertThat(throttle.admits("192.0.2.1")).isTrue();
            throttle.missed("192.0.2.1");
        }

        assertThat(throttle.admits("192.0.2.1")).isFalse();
        assertThat(throttle.admits("192.0.2.2")).isTrue();
        now.set(now.get().plus(LinkThrottle.FORGOTTEN_AFTER).plusSeconds(1));
        assertThat(throttle.admits("192.0.2.1")).isTrue();
    }

    @Test
    void whoeverHasAWholeNetworkOfAddressesIsOne() {
        for (int i = 0; i < LinkThrottle.MISSES; i++) {
            throttle.missed("2001:db8:1:2::" + i);
        }

        assertThat(throttle.admits("2001:db8:1:2:a:b:c:d")).isFalse();
        assertThat(throttle.admits("2001:db8:1:3::1")).isTrue();
        assertThat(throttle.admits("other", "2001:db8:1:2::1"))
                .as("counted apart")
                .isTrue();
    }

    @Test
    void whatIsKeptHasABoundHoweverManyNetworksTry() {
        for (int i = 0; i < LinkThrottle.MISSES; i++) {
            throttle.missed("192.0.2.1");
        }
        assertThat(throttle.admits("192.0.2.1")).isFalse();

        for (int i = 0; i < LinkThrottle.MOST; i++) {
            throttle.missed("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
        }

        assertThat(throttle.admits("192.0.2.1")).as("the oldest made room").isTrue();
    }

    @Test
    void aLinkThatWorksCountsForNothing() {
        for (int i = 0; i < 3 * LinkThrottle.MISSES; i++) {
            assertThat(throttle.admits("192.0.2.1")).isTrue();
        }
    }
}
