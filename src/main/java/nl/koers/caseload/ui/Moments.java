package nl.koers.caseload.ui;

import static nl.koers.shared.ui.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.koers.shared.Netherlands;
import nl.koers.shared.ui.Dates;
import org.jspecify.annotations.Nullable;

/** Moments in the words that a caseworker thinks in: quiet for three weeks, in two days. */
final class Moments {

    private static final int QUIET_AFTER_DAYS = 14;
    private static final int IN_MONTHS_AFTER_DAYS = 70;

    private final LocalDate today;

    Moments(Clock clock) {
        today = Netherlands.today(clock);
    }

    /** How long ago somebody worked on it; a stretch of weeks is called quiet. */
    String lastActivity(Instant moment) {
        long days = ChronoUnit.DAYS.between(Netherlands.day(moment), today);
        if (days <= 0) {
            return text("moment.today");
        } else if (days < QUIET_AFTER_DAYS) {
            return text("moment.daysAgo", days);
        } else if (days < IN_MONTHS_AFTER_DAYS) {
            return text("moment.quietWeeks", days / 7);
        }
        return text("moment.quietMonths", ChronoUnit.MONTHS.between(Netherlands.day(moment), today));
    }

    String since(Instant moment) {
        return text("moment.since", Dates.shortDate(Netherlands.day(moment), today));
    }

    /** When something is planned; says so when nothing is. */
    String next(@Nullable Instant moment) {
        if (moment == null) {
            return text("moment.nothingPlanned");
        }
        var day = Netherlands.day(moment);
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return text("moment.today");
        } else if (days == 1) {
            return text("moment.tomorrow");
        }
        var date = Dates.shortDate(day, today);
        return days < 0 ? text("moment.wasDue", date) : date;
    }
}
