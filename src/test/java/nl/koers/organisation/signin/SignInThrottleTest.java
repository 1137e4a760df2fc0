package nl.koers.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HERE = "203.0.113.1";
    private static final String ELSEWHERE = "203.0.113.2";

    private final MovableTime time = new MovableTime();
    private final SignInThrottle throttle = new SignInThrottle(time);

    @Test
    void whoGuessesANameHasToWaitEverLongerUpToFiveMinutesAndDoesNotHoldUpItsOwner() {
        assertThat(admitted("nora", HERE, 20)).isEqualTo(SignInThrottle.FREE_PER_NAME);
        assertThat(throttle.admits("nora", ELSEWHERE)).isTrue();
        assertThat(throttle.admits("nick", HERE)).isTrue();

        for (int wait = 1; wait < 300; wait *= 2) {
            assertThat(throttle.admits("nora", HERE)).isFalse();
            time.pass(Duration.ofSeconds(wait));
            assertThat(throttle.admits("nora", HERE)).as("after %s s", wait).isTrue();
        }
        time.pass(Duration.ofMinutes(5));
        assertThat(throttle.admits("nora", HERE)).isTrue();
    }

    @Test
    void onePasswordTriedOnManyNamesStopsAtTheAddress() {
        var admitted = IntStream.range(0, 100)
                .filter(i -> throttle.admits("name-" + i, HERE))
                .count();

        assertThat(admitted).isEqualTo(SignInThrottle.FREE_PER_ADDRESS);
        assertThat(throttle.admits("name-1", ELSEWHERE)).isTrue();
    }

    @Test
    void whoeverHasAWholeNetworkOfAddressesIsOne() {
        var admitted = IntStream.range(0, 20)
                .filter(i -> throttle.admits("nora", "2001:db8:1:2::" + i))
                .count();

        assertThat(admitted).isEqualTo(SignInThrottle.FREE_PER_NAME);
        throttle.succeeded("nora", "2001:db8:1:2::a");
        assertThat(throttle.admits("nora", "2001:db8:1:2::b")).isTrue();
        assertThat(throttle.admits("nora", "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void theRightPasswordStartsTheCountAfresh() {
        assertThat(admitted("nora", HERE, 4)).isEqualTo(4);
        throttle.succeeded("nora", HERE);

        assertThat(admitted("nora", HERE, 20)).isEqualTo(SignInThrottle.FREE_PER_NAME);
    }

    private long admitted(String name, String address, int attempts) {
        return IntStream.range(0, attempts)
                .filter(i -> throttle.admits(name, address))
                .count();
    }
}
