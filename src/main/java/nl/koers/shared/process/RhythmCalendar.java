package nl.koers.shared.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * Computes when something is due, for the models ({@code ${calendar.after(interval)}}). On the calendar of the
 * Netherlands: a week later is the same time of day, also across a change of the clocks, which the engine's own
 * durations do not promise.
 */
public class RhythmCalendar {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** When work that is planned on a date becomes due. */
    private static final LocalTime START_OF_DAY = LocalTime.of(9, 0);

    private final Clock clock;

    RhythmCalendar(Clock clock) {
        this.clock = clock.withZone(ZONE);
    }

    /**
     * @param interval an ISO-8601 period such as {@code P2W}
     * @return the date that much later, at the start of the working day
     */
    public Date after(String interval) {
        return on(LocalDate.now(clock).plus(Period.parse(interval)).toString());
    }

    /**
     * @param date an ISO-8601 date such as {@code 2026-05-01}
     * @return that date, at the start of the working day
     */
    public Date on(String date) {
        return Date.from(
                ZonedDateTime.of(LocalDate.parse(date), START_OF_DAY, ZONE).toInstant());
    }
}
