package nl.koers.reminder;

import java.time.Clock;
import nl.koers.shared.Netherlands;
import nl.koers.shared.mail.MailDelivery;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many mails of today are in each state. Always up: a mail server that does not answer is no reason to take Koers
 * away from those who work with it.
 */
@Component("remindersHealthIndicator")
class ReminderHealth implements HealthIndicator {

    private final ReminderStore store;
    private final MailDelivery delivery;
    private final Clock clock;

    ReminderHealth(ReminderStore store, MailDelivery delivery, Clock clock) {
        this.store = store;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("mailServer", delivery.isOpen());
        if (delivery.isOpen()) {
            var numbers = store.numbers(Netherlands.today(clock));
            for (var state : MailState.values()) {
                health.withDetail(state.code(), numbers.getOrDefault(state, 0));
            }
        }
        return health.build();
    }
}
