package nl.koers.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by itself, on one thread of its own. A failure is logged by its kind only, since messages may quote what is
 * stored, and does not end the schedule.
 *
 * <p>What waits for the thread has a bound, since anybody may ask for some of it: beyond, {@link #soon} refuses, and whoever asked says
 * so, or lets the next round of a schedule do it. What must not be lost is in the database before, never here alone.
 */
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /** How much may wait, beside the schedules. */
    public static final int MOST_WAITING = 100;

    private final String name;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final AtomicBoolean told = new AtomicBoolean();
    private final ScheduledExecutorService executor;

    /** @param name of the thread, and of the work in the log */
    public BackgroundWork(String name) {
        this.name = name;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param first how long until the first time */
    public void every(Duration pause, Duration first, Runnable work) {
        executor.scheduleWithFixedDelay(safely(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * As soon as the thread is free.
     *
     * @return false when it will not be done, since too much waits or it was stopped
     */
    public boolean soon(Runnable work) {
        if (!places.tryAcquire()) {
            // once for each time that it fills up: whoever asks too often must not fill the log as well
            if (told.compareAndSet(false, true)) {
                LOG.warn("Too much waits for {}: more is refused until some of it is done", name);
            }
            return false;
        }
        try {
            executor.execute(() -> {
                places.release();
                told.set(false);
                safely(work).run();
            });
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("stopping; the next start goes on");
            return false;
        }
    }

    public void stop() {
        executor.shutdownNow();
    }

    private Runnable safely(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error(
                        "Work of {} stopped and goes on at the next turn: {}",
                        name,
                        e.getClass().getName());
            }
        };
    }
}
