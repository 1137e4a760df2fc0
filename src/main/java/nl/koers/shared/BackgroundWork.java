package nl.koers.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by itself, on one thread of its own. A failure is logged by its kind only, since messages may quote what is
 * stored, and does not end the schedule.
 */
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final String name;
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

    /** As soon as the thread is free; not at all when it was stopped. */
    public void soon(Runnable work) {
        try {
            executor.execute(safely(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("stopping; the next start goes on");
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
