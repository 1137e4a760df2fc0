package nl.koers.shared.ui.text;

import static nl.koers.shared.ui.text.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import nl.koers.shared.Netherlands;
import org.jspecify.annotations.Nullable;

/**
 * Moments as seen from today, in the words that a caseworker thinks in: quiet for three weeks, two days late, tomorrow. On
 * the calendar of the Netherlands; a date has its year when that is not this one.
 */
public final class Moments {

    private static final int IN_WEEKS_AFTER_DAYS = 14;
    private static final int IN_MONTHS_AFTER_DAYS = 70;

    private final LocalDate today;

    public Moments(LocalDate today) {
        this.today = today;
    }

    public Moments(Clock clock) {
        this(Netherlands.today(clock));
    }

    /** How long ago somebody worked on it; a stretch of weeks is called quiet. */
    public String lastActivity(Instant moment) {
        return passed(moment, "moment.today", "moment.daysAgo", "moment.quietWeeks", "moment.quietMonths");
    }

    /** Such as {@code since yesterday}, {@code for 3 weeks}. */
    public String howLong(Instant moment) {
        return passed(moment, "moment.sinceToday", "moment.forDays", "moment.forWeeks", "moment.forMonths");
    }

    /** Such as {@code since 12 Mar}. */
    public String since(Instant moment) {
        return text("moment.since", day(moment, "d MMM"));
    }

    /** When something is planned; says so when nothing is. */
    public String next(@Nullable Instant moment) {
        if (moment == null) {
            return text("moment.nothingPlanned");
        }
        long days = daysTo(moment);
        if (days < 0) {
            return text("moment.wasDue", day(moment, "d MMM"));
        }
        return near(days, moment, "d MMM");
    }

    /** As short as it can be understood: {@code 2 days late}, {@code today}, {@code Thu 12 Mar}; empty without a date. */
    public String due(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        long days = daysTo(moment);
        return days < 0 ? text("moment.late", -days) : near(days, moment, "EEE d MMM");
    }

    /** Whether {@link #due} says how far it is, rather than which date. */
    public boolean isNear(Instant dueAt) {
        return daysTo(dueAt) <= 1;
    }

    /** Such as {@code 3 May}, or {@code 3 May 2025} when that is not this year. */
    public String shortDate(Instant moment) {
        return day(moment, "d MMM");
    }

    /** Such as {@code 28 November}. */
    public String dayAndMonth(LocalDate day) {
        return day(day, "d MMMM");
    }

    /** The whole date: {@code Thursday 12 March}. */
    public String date(Instant moment) {
        return day(moment, "EEEE d MMMM");
    }

    /** {@code 14:03} today, with the date before it on another day. */
    public String time(Instant moment) {
        var time = DateTimeFormatter.ofPattern("HH:mm", Dates.locale()).format(moment.atZone(Netherlands.ZONE));
        return daysTo(moment) == 0 ? time : text("moment.timeOnDay", date(moment), time);
    }

    /** In the unit in which somebody would say it. */
    private String passed(Instant moment, String onToday, String inDays, String inWeeks, String inMonths) {
        long days = -daysTo(moment);
        if (days <= 0) {
            return text(onToday);
        } else if (days < IN_WEEKS_AFTER_DAYS) {
            return text(inDays, days);
        } else if (days < IN_MONTHS_AFTER_DAYS) {
            return text(inWeeks, days / 7);
        }
        return text(inMonths, ChronoUnit.MONTHS.between(Netherlands.day(moment), today));
    }

    private long daysTo(Instant moment) {
        return ChronoUnit.DAYS.between(today, Netherlands.day(moment));
    }

    private String near(long days, Instant moment, String pattern) {
        if (days == 0) {
            return text("moment.today");
        }
        return days == 1 ? text("moment.tomorrow") : day(moment, pattern);
    }

    private String day(Instant moment, String pattern) {
        return day(Netherlands.day(moment), pattern);
    }

    /** Without the point that Dutch puts behind an abbreviated month: at the end of a sentence there would be two. */
    private String day(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(
                        day.getYear() == today.getYear() ? pattern : pattern + " yyyy", Dates.locale())
                .format(day)
                .replace(".", "");
    }
}
