package nl.koers.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When what happens by itself happens: at the start, each minute and, for retention, each hour, on one thread. A node
 * whose engine runs no jobs does none of this either.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class PrivacyJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyJobs.class);

    private final ErasureRunner erasures;
    private final RetentionKeeper retention;
    private final CopyService copies;
    private final ScheduledExecutorService executor;

    PrivacyJobs(ErasureRunner erasures, RetentionKeeper retention, CopyService copies) {
        this.erasures = erasures;
        this.retention = retention;
        this.copies = copies;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "privacy-jobs");
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        executor.scheduleWithFixedDelay(safely(retention::run), 0, 60, TimeUnit.MINUTES);
        executor.scheduleWithFixedDelay(safely(erasures::run), 0, 1, TimeUnit.MINUTES);
        executor.scheduleWithFixedDelay(safely(copies::clean), 1, 1, TimeUnit.MINUTES);
    }

    @TransactionalEventListener
    void confirmed(ErasureConfirmed erasure) {
        try {
            executor.execute(safely(erasures::run));
        } catch (RejectedExecutionException e) {
            LOG.debug("stopping; the next start goes on");
        }
    }

    /** A failure must not end the schedule. */
    private static Runnable safely(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error(
                        "Work on privacy stopped and goes on at the next turn: {}",
                        e.getClass().getName());
            }
        };
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
