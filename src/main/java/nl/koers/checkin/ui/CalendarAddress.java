package nl.koers.checkin.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import nl.koers.checkin.CheckInFilter;
import nl.koers.checkin.CheckInFilter.Whose;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the calendar: which days are shown in which way, and whose. Never a client.
 *
 * @param date one of the days; null is today, so that the address stays the same tomorrow
 * @param usual whose moments this user sees when the address does not say
 */
record CalendarAddress(Period period, @Nullable LocalDate date, Whose whose, Whose usual, LocalDate today) {

    private static final String PERIOD = "view";
    private static final String DATE = "date";
    private static final String WHOSE = "show";
    private static final int DAYS_IN_LIST = 14;

    /** Days outside these years were mistyped. */
    private static final int FURTHEST_YEARS = 20;

    /** How many days, and how. */
    enum Period {
        LIST,
        WEEK,
        MONTH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads any address: what is not understood counts as not there. */
    static CalendarAddress of(QueryParameters query, Whose usual, LocalDate today) {
        return new CalendarAddress(
                query.getSingleParameter(PERIOD)
                        .flatMap(code -> Arrays.stream(Period.values())
                                .filter(period -> period.code().equals(code))
                                .findFirst())
                        .orElse(Period.LIST),
                query.getSingleParameter(DATE)
                        .flatMap(CalendarAddress::date)
                        .filter(date -> Math.abs(date.getYear() - today.getYear()) <= FURTHEST_YEARS)
                        .orElse(null),
                query.getSingleParameter(WHOSE)
                        .flatMap(code -> Arrays.stream(Whose.values())
                                .filter(whose -> code(whose).equals(code))
                                .findFirst())
                        .orElse(usual),
                usual,
                today);
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    LocalDate first() {
        var day = day();
        return switch (period) {
            case LIST -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** Included. */
    LocalDate last() {
        return switch (period) {
            case LIST -> first().plusDays(DAYS_IN_LIST - 1);
            case WEEK -> first().plusDays(6);
            case MONTH -> first().with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    CheckInFilter filter() {
        return new CheckInFilter(whose, first(), last());
    }

    CalendarAddress earlier() {
        return on(
                switch (period) {
                    case LIST -> first().minusDays(DAYS_IN_LIST);
                    case WEEK -> first().minusWeeks(1);
                    case MONTH -> first().minusMonths(1);
                });
    }

    CalendarAddress later() {
        return on(last().plusDays(1));
    }

    CalendarAddress atToday() {
        return on(null);
    }

    CalendarAddress listOn(LocalDate day) {
        return as(Period.LIST).on(day);
    }

    CalendarAddress on(@Nullable LocalDate other) {
        return new CalendarAddress(period, today.equals(other) ? null : other, whose, usual, today);
    }

    CalendarAddress as(Period other) {
        return new CalendarAddress(other, date, whose, usual, today);
    }

    CalendarAddress of(Whose other) {
        return new CalendarAddress(period, date, other, usual, today);
    }

    private LocalDate day() {
        return date == null ? today : date;
    }

    String href() {
        var parameters = new LinkedHashMap<String, String>();
        if (period != Period.LIST) {
            parameters.put(PERIOD, period.code());
        }
        if (date != null) {
            parameters.put(DATE, date.toString());
        }
        if (whose != usual) {
            parameters.put(WHOSE, code(whose));
        }
        var query = QueryParameters.simple(parameters).getQueryString();
        return CalendarView.PATH + (query.isEmpty() ? "" : "?" + query);
    }

    static String code(Whose whose) {
        return whose == Whose.STANDING_IN ? "standIn" : whose.name().toLowerCase(Locale.ROOT);
    }
}
