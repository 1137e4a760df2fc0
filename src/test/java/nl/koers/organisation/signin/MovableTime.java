package nl.koers.organisation.signin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Time that passes only when a test lets it, however slow the machine is. */
@Primary
@TestComponent
public class MovableTime extends PassingTime {

    private final AtomicLong now = new AtomicLong();

    public void pass(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    @Override
    public long getAsLong() {
        return now.get();
    }
}
