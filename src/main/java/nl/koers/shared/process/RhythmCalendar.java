package nl.koers.shared.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.regex.Pattern;
import nl.koers.shared.Netherlands;
import nl.koers.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Computes when something is due, for the models ({@code ${calendar.after(interval)}}). On the calendar of the
 * Netherlands: a week later is the same time of day, also across a change of the clocks, which the engine's own
 * durations do not promise.
 */
public class RhythmCalendar {

    /** When work that is planned on a date becomes due. */
    private static final LocalTime START_OF_DAY = LocalTime.of(9, 0);
    /** By when what has to be done within some days has to be done. */
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    /** For whoever hears of it at the end of the day, or after it, while the day lasts: today stays today. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private static final LocalTime MIDNIGHT = LocalTime.of(23, 59, 59);

    private static final int MOST_YEARS = 10;
    private static final Pattern SHORT_PERIOD =
            Pattern.compile("P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Clock clock;

    public RhythmCalendar(Clock clock) {
        this.clock = clock.withZone(Netherlands.ZONE);
    }

    /**
     * @param interval an ISO-8601 period such as {@code P2W}, at least a day and at most ten years
     * @return the date that much later, or the first working day after it, at the start of the day
     * @throws IllegalArgumentException when there is no interval, or one that is not such a period: a timer that goes
     *     off at once, again and again, helps nobody
     */
    public Date after(@Nullable String interval) {
        if (!isRhythm(interval)) {
            throw new IllegalArgumentException("not a period of at least a day and at most ten years");
        }
        return startOf(WorkingDays.from(LocalDate.now(clock).plus(Period.parse(interval))));
    }

    /**
     * @param days 0 for the same day, at most 366
     * @return the end of the day that many days later, and not within the hour where the day is long enough; on any day of
     *     the week, since what has to be seen soon does not wait for Monday
     * @throws IllegalArgumentException when it is another number
     */
    public Date within(int days) {
        if (days < 0 || days > 366) {
            throw new IllegalArgumentException("not a number of days up to a year");
        }
        return endOf(LocalDate.now(clock).plusDays(days));
    }

    /**
     * By when something has to be arranged that ends on a date, such as a bed: with a day to spare, where there is one.
     *
     * @param date an ISO-8601 date such as {@code 2026-05-01}
     * @return the end of the day before, on any day of the week; the end of today when that has gone by, and not within
     *     the hour where the day is long enough
     */
    public Date dayBefore(@Nullable String date) {
        var before = dateOf(date).minusDays(1);
        var today = LocalDate.now(clock);
        return endOf(before.isBefore(today) ? today : before);
    }

    /** @return the start of the next day, working day or not: a bed does not wait for Monday */
    public Date tomorrow() {
        return startOf(LocalDate.now(clock).plusDays(1));
    }

    /**
     * @param date an ISO-8601 date such as {@code 2026-05-01}
     * @return that date, working day or not, since somebody chose it, at the start of the day
     */
    public Date on(@Nullable String date) {
        return startOf(dateOf(date));
    }

    private static LocalDate dateOf(@Nullable String date) {
        if (!isDate(date)) {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.parse(date);
    }

    private Date endOf(LocalDate day) {
        var end = ZonedDateTime.of(day, END_OF_DAY, Netherlands.ZONE);
        var soonest = ZonedDateTime.now(clock).plus(AT_LEAST);
        var latest = end.with(MIDNIGHT);
        var due = soonest.isAfter(latest) ? latest : soonest;
        return Date.from((end.isBefore(due) ? due : end).toInstant());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(ZonedDateTime.of(day, START_OF_DAY, Netherlands.ZONE).toInstant());
    }

    /** Whether work can be planned by this text as an interval. */
    static boolean isRhythm(@Nullable String text) {
        if (text == null || !SHORT_PERIOD.matcher(text).matches()) {
            return false;
        }
        var period = Period.parse(text);
        return !period.isZero() && period.toTotalMonths() <= 12 * MOST_YEARS && period.getDays() <= 366 * MOST_YEARS;
    }

    /** Whether work can be planned on this text as a date. */
    static boolean isDate(@Nullable String text) {
        if (text == null || !DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
