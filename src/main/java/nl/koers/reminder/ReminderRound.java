package nl.koers.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.koers.reminder.process.OverdueNotice;
import nl.koers.shared.Netherlands;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.mail.MailDelivery;
import nl.koers.shared.mail.MailDelivery.NotSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is to be sent now. Each mail has a row for its day; a node takes rows for a while, sends without holding a
 * transaction, and writes down what became of each. So two nodes do not send the same, and after a crash only a mail that
 * was just on its way can go out twice.
 */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    /** Between one attempt and the next; after the last one it is given up for the day. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

    static final int AT_ONCE = 100;

    private static final Duration LEASE = Duration.ofMinutes(15);
    /** A mail server may take that long to answer, and more. */
    private static final Duration LONGEST_MAIL = Duration.ofMinutes(1);

    private static final int KEPT_DAYS = 30;

    private final ReminderStore store;
    private final MailDelivery delivery;
    private final OverdueNotice overdueNotice;
    private final ReminderSettings settings;
    private final Clock clock;

    ReminderRound(
            ReminderStore store,
            MailDelivery delivery,
            OverdueNotice overdueNotice,
            ReminderSettings settings,
            Clock clock) {
        this.store = store;
        this.delivery = delivery;
        this.overdueNotice = overdueNotice;
        this.settings = settings;
        this.clock = clock;
    }

    /** May run any number of times, on any number of nodes. */
    void run() {
        var now = clock.instant();
        var today = Netherlands.day(now);
        store.giveUpBefore(today, now);
        store.forgetBefore(today.minusDays(KEPT_DAYS));
        if (!delivery.isOpen()
                || !WorkingDays.isWorkingDay(today)
                || LocalTime.ofInstant(now, Netherlands.ZONE).isBefore(settings.at())) {
            return;
        }
        store.plan(today, now);
        boolean more;
        do {
            more = send(today);
        } while (more);
    }

    /** @return whether there may be more to send now */
    private boolean send(LocalDate today) {
        var now = clock.instant();
        var leaseEnds = now.plus(LEASE);
        var taken = store.take(today, now, leaseEnds, AT_ONCE);
        if (taken.isEmpty()) {
            return false;
        }
        var left = new HashMap<>(taken);
        for (var reminder : store.count(List.copyOf(taken.keySet()), today, notice(today))) {
            if (clock.instant().isAfter(leaseEnds.minus(LONGEST_MAIL))) {
                return false;
            }
            int attempts = taken.getOrDefault(reminder.userId(), 1);
            left.remove(reminder.userId());
            if (reminder.counts().nothing()) {
                settle(reminder.userId(), today, MailState.NOTHING);
                continue;
            }
            var notSent = delivery.send(ReminderText.of(reminder, delivery.link()));
            if (notSent.isEmpty()) {
                settle(reminder.userId(), today, MailState.SENT);
            } else {
                failed(reminder.userId(), today, attempts, notSent.get());
                if (notSent.get().concernsAll()) {
                    left.forEach((userId, tried) -> failed(userId, today, tried, notSent.get()));
                    break;
                }
            }
        }
        return taken.size() == AT_ONCE;
    }

    private void settle(String userId, LocalDate today, MailState state) {
        var now = clock.instant();
        store.settle(userId, today, state, null, now, now);
    }

    private void failed(String userId, LocalDate today, int attempts, NotSent notSent) {
        var now = clock.instant();
        if (notSent.forGood() || attempts > PAUSES.size()) {
            store.settle(userId, today, MailState.FAILED, notSent.failure(), now, now);
            LOG.warn("The reminder of {} to {} is given up: {}", today, userId, notSent.failure());
        } else {
            var next = now.plus(PAUSES.get(attempts - 1));
            store.settle(userId, today, MailState.PLANNED, notSent.failure(), now, next);
            LOG.warn(
                    "The reminder of {} to {} did not go out and will be tried again: {}",
                    today,
                    userId,
                    notSent.failure());
        }
    }

    /** For each kind of work the last day on which it was due that is longer ago than its table allows. */
    private Map<String, LocalDate> notice(LocalDate today) {
        var days = overdueNotice.workingDays(store.kinds());
        var lastDays = new HashMap<String, LocalDate>();
        days.forEach((kind, workingDays) -> lastDays.put(kind, lastDayBefore(today, workingDays)));
        return lastDays;
    }

    /** The last day after which that many working days began, today included when it is one. */
    static LocalDate lastDayBefore(LocalDate today, int workingDays) {
        int left = workingDays;
        var day = today;
        while (true) {
            if (WorkingDays.isWorkingDay(day)) {
                left--;
            }
            day = day.minusDays(1);
            if (left == 0) {
                return day;
            }
        }
    }
}
