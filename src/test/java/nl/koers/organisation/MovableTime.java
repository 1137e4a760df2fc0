package nl.koers.organisation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Time that a test lets pass. */
@Primary
@TestComponent
class MovableTime extends PassingTime {

    private final AtomicLong ahead = new AtomicLong();

    void pass(Duration duration) {
        ahead.addAndGet(duration.toNanos());
    }

    @Override
    public long getAsLong() {
        return super.getAsLong() + ahead.get();
    }
}
