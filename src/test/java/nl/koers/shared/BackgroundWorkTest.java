package nl.koers.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final BackgroundWork work = new BackgroundWork("test");

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void whatWaitsHasABoundAndWhatWasTakenIsDone() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var done = new CountDownLatch(BackgroundWork.MOST_WAITING);
        work.soon(() -> {
            begun.countDown();
            await(goOn);
        });
        await(begun);

        for (int i = 0; i < BackgroundWork.MOST_WAITING; i++) {
            assertThat(work.soon(done::countDown)).isTrue();
        }
        assertThat(work.soon(done::countDown)).isFalse();

        goOn.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        var again = new CountDownLatch(1);
        assertThat(work.soon(again::countDown)).isTrue();
        assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsStoppedTakesNothing() {
        work.stop();

        assertThat(work.soon(() -> {})).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
