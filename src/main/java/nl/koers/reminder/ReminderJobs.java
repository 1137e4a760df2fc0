package nl.koers.reminder;

import java.time.Duration;
import nl.koers.shared.BackgroundWork;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each minute whether there is something to send. A node whose engine runs no jobs sends nothing either. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ReminderJobs implements DisposableBean {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReminderRound round;
    private final BackgroundWork work = new BackgroundWork("reminders");

    ReminderJobs(ReminderRound round) {
        this.round = round;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.every(MINUTE, Duration.ZERO, round::run);
    }

    @Override
    public void destroy() {
        work.stop();
    }
}
