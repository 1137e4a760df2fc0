package nl.koers.privacy;

import java.time.Duration;
import nl.koers.privacy.copy.CopyService;
import nl.koers.privacy.erasure.ErasureConfirmed;
import nl.koers.privacy.erasure.ErasureRunner;
import nl.koers.privacy.retention.RetentionKeeper;
import nl.koers.privacy.told.ToldService;
import nl.koers.shared.BackgroundWork;
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

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ErasureRunner erasures;
    private final RetentionKeeper retention;
    private final CopyService copies;
    private final ToldService told;
    private final BackgroundWork work = new BackgroundWork("privacy-jobs");

    PrivacyJobs(ErasureRunner erasures, RetentionKeeper retention, CopyService copies, ToldService told) {
        this.erasures = erasures;
        this.retention = retention;
        this.copies = copies;
        this.told = told;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.every(HOUR, Duration.ZERO, retention::run);
        work.every(HOUR, Duration.ZERO, told::clean);
        work.every(MINUTE, Duration.ZERO, erasures::run);
        work.every(MINUTE, MINUTE, copies::clean);
    }

    /** Where it cannot be done at once, the round of the next minute does it: it is in the database. */
    @TransactionalEventListener
    void confirmed(ErasureConfirmed erasure) {
        work.soon(erasures::run);
    }

    @Override
    public void destroy() {
        work.stop();
    }
}
