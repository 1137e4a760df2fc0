package nl.koers.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmCalendarTest {

    private static RhythmCalendar at(String instant) {
        return new RhythmCalendar(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2026-01-15T11:00:00Z, P1D, 2026-01-16T08:00:00Z",
        "2026-01-15T11:00:00Z, P2W, 2026-01-29T08:00:00Z",
        "2026-01-16T11:00:00Z, P1M, 2026-02-16T08:00:00Z",
        "2026-07-14T11:00:00Z, P1M, 2026-08-14T07:00:00Z",
        "2026-01-15T11:00:00Z, P1Y, 2027-01-15T08:00:00Z",
        "2026-01-15T11:00:00Z, P1Y2M3W4D, 2027-04-09T07:00:00Z",
    })
    void workIsDueAtNineInTheMorningInTheNetherlands(String now, String interval, String due) {
        assertThat(at(now).after(interval)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        // 29 March 2026: the clocks go forward
        "2026-03-24T11:00:00Z, P1W, 2026-03-31T07:00:00Z",
        "2026-03-28T11:00:00Z, P2D, 2026-03-30T07:00:00Z",
        "2026-03-29T11:00:00Z, P9D, 2026-04-07T07:00:00Z",
        // 25 October 2026: the clocks go back
        "2026-10-20T11:00:00Z, P1W, 2026-10-27T08:00:00Z",
        "2026-10-24T11:00:00Z, P2D, 2026-10-26T08:00:00Z",
        "2026-10-25T11:00:00Z, P8D, 2026-11-02T08:00:00Z",
        // over both
        "2026-03-01T11:00:00Z, P9M, 2026-12-01T08:00:00Z",
    })
    void aWeekLaterIsTheSameTimeOfDayWhenTheClocksChange(String now, String interval, String due) {
        assertThat(at(now).after(interval)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2025-01-31T11:00:00Z, P1M, 2025-02-28T08:00:00Z",
        "2028-01-31T11:00:00Z, P1M, 2028-02-29T08:00:00Z",
        "2026-08-31T11:00:00Z, P1M, 2026-09-30T07:00:00Z",
        "2025-08-31T11:00:00Z, P2M, 2025-10-31T08:00:00Z",
        "2028-02-29T11:00:00Z, P1Y, 2029-02-28T08:00:00Z",
        "2024-02-29T11:00:00Z, P4Y, 2028-02-29T08:00:00Z",
        "2028-02-28T11:00:00Z, P1D, 2028-02-29T08:00:00Z",
        "2026-12-28T11:00:00Z, P3D, 2026-12-31T08:00:00Z",
    })
    void aMonthThatIsShorterEndsOnItsLastDay(String now, String interval, String due) {
        assertThat(at(now).after(interval)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        // a Saturday, a Sunday
        "2026-01-16T11:00:00Z, P1D, 2026-01-19T08:00:00Z",
        "2026-01-16T11:00:00Z, P2D, 2026-01-19T08:00:00Z",
        // Good Friday, and four days on; Christmas and the weekend after it; New Year's Day
        "2026-03-27T11:00:00Z, P1W, 2026-04-07T07:00:00Z",
        "2026-12-18T11:00:00Z, P1W, 2026-12-28T08:00:00Z",
        "2026-12-31T11:00:00Z, P1D, 2027-01-04T08:00:00Z",
        // over the change of the clocks
        "2026-03-28T11:00:00Z, P1D, 2026-03-30T07:00:00Z",
        "2026-10-24T11:00:00Z, P1D, 2026-10-26T08:00:00Z",
        // 29 February on a Sunday, the end of a month on a Saturday
        "2028-02-29T11:00:00Z, P4Y, 2032-03-01T08:00:00Z",
        "2026-01-31T11:00:00Z, P1M, 2026-03-02T08:00:00Z",
    })
    void nobodyIsPromisedAWeekendOrAPublicHoliday(String now, String interval, String due) {
        assertThat(at(now).after(interval)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} counts from {1}")
    @CsvSource({
        "2026-01-14T22:59:59Z, 2026-01-14",
        "2026-01-14T23:00:00Z, 2026-01-15",
        "2026-07-14T21:59:59Z, 2026-07-14",
        "2026-07-14T22:00:00Z, 2026-07-15",
        "2026-10-24T22:30:00Z, 2026-10-25",
        "2026-10-25T22:30:00Z, 2026-10-25",
    })
    void theDayBeginsAtMidnightInTheNetherlands(String now, LocalDate today) {
        assertThat(at(now).after("P8D")).isEqualTo(at(now).on(today.plusDays(8).toString()));
    }

    @Test
    void theZoneOfTheMachineDoesNotMatter() {
        var machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(at("2026-01-15T11:00:00Z").after("P1W")).isEqualTo("2026-01-22T08:00:00Z");
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-01T07:00:00Z",
        "2028-02-29, 2028-02-29T08:00:00Z",
        "2026-03-29, 2026-03-29T07:00:00Z",
        "2026-10-25, 2026-10-25T08:00:00Z",
    })
    void workPlannedOnADateIsDueThatMorning(String date, String due) {
        assertThat(at("2026-01-15T11:00:00Z").on(date)).isEqualTo(due);
    }

    @ParameterizedTest(name = "the day before {1} on {0} is {2}")
    @CsvSource({
        "2026-01-15T11:00:00Z, 2026-01-20, 2026-01-19T16:00:00Z",
        // on a Sunday, and on the eve of the change of the clocks
        "2026-01-15T11:00:00Z, 2026-01-19, 2026-01-18T16:00:00Z",
        "2026-01-15T11:00:00Z, 2026-03-30, 2026-03-29T15:00:00Z",
        // today is the day before, or there is none any more
        "2026-01-15T11:00:00Z, 2026-01-16, 2026-01-15T16:00:00Z",
        "2026-01-15T11:00:00Z, 2026-01-15, 2026-01-15T16:00:00Z",
        "2026-01-15T11:00:00Z, 2026-01-02, 2026-01-15T16:00:00Z",
        // at the end of the day
        "2026-01-15T15:30:00Z, 2026-01-16, 2026-01-15T16:30:00Z",
        // years ahead, as a form may ask
        "2026-01-15T11:00:00Z, 2028-01-10, 2028-01-09T16:00:00Z",
    })
    void whatEndsOnADateIsArrangedTheDayBeforeWorkingDayOrNotAndNeverInThePast(String now, String date, String due) {
        assertThat(at(now).dayBefore(date)).isEqualTo(due);
    }

    @ParameterizedTest(name = "the morning after {0} is {1}")
    @CsvSource({
        "2026-01-15T11:00:00Z, 2026-01-16T08:00:00Z",
        // on a Saturday, after midnight in Amsterdam, and over the change of the clocks
        "2026-01-16T16:00:00Z, 2026-01-17T08:00:00Z",
        "2026-01-15T23:30:00Z, 2026-01-17T08:00:00Z",
        "2026-03-28T11:00:00Z, 2026-03-29T07:00:00Z",
    })
    void tomorrowIsTheNextMorningWorkingDayOrNot(String now, String due) {
        assertThat(at(now).tomorrow()).isEqualTo(due);
    }

    @ParameterizedTest(name = "within {1} days of {0} is {2}")
    @CsvSource({
        "2026-01-15T11:00:00Z, 0, 2026-01-15T16:00:00Z",
        "2026-01-15T11:00:00Z, 1, 2026-01-16T16:00:00Z",
        "2026-07-15T11:00:00Z, 7, 2026-07-22T15:00:00Z",
        // over the change of the clocks
        "2026-03-28T11:00:00Z, 1, 2026-03-29T15:00:00Z",
        // at the end of the day, and after it
        "2026-01-15T15:30:00Z, 0, 2026-01-15T16:30:00Z",
        "2026-01-15T21:30:00Z, 0, 2026-01-15T22:30:00Z",
        // today stays today, also in its last hour
        "2026-01-15T22:30:00Z, 0, 2026-01-15T22:59:59Z",
        "2026-01-15T22:59:59Z, 0, 2026-01-15T22:59:59Z",
        "2026-01-15T23:00:00Z, 0, 2026-01-16T16:00:00Z",
        "2026-01-15T22:30:00Z, 1, 2026-01-16T16:00:00Z",
    })
    void whatHasToBeDoneWithinSomeDaysIsDueAtTheEndOfTheDayAndNotWithinTheHour(String now, int days, String due) {
        assertThat(at(now).within(days)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 367})
    void whatIsNoNumberOfDaysIsRefused(int days) {
        assertThatThrownBy(() -> at("2026-01-15T11:00:00Z").within(days)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "soon", "P", "PT1H", "P1DT1H", "1W", "P1.5M", "-P1W", "P-1W", "P0D", "P11Y", "P121M", "P9999D", "P1D2W"
            })
    void whatIsNoRhythmIsRefusedWithoutQuotingIt(String interval) {
        assertThatThrownBy(() -> at("2026-01-15T11:00:00Z").after(interval))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a period of at least a day and at most ten years")
                .hasNoCause();
        assertThat(RoutingVariable.period("interval").allows(interval)).isEqualTo(interval == null);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-02-29",
                "2026-13-01",
                "2026-1-1",
                "2026-05-01T09:00",
                "+12026-05-01",
                "01-05-2026"
            })
    void whatIsNoDateIsRefusedWithoutQuotingIt(String date) {
        assertThatThrownBy(() -> at("2026-01-15T11:00:00Z").on(date))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a date")
                .hasNoCause();
        assertThat(RoutingVariable.date("day").allows(date)).isEqualTo(date == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P2W", "P3M", "P10Y", "P120M"})
    void whatTheCalendarTakesIsAlsoTakenAsAVariable(String interval) {
        assertThat(at("2026-01-15T11:00:00Z").after(interval)).isAfter("2026-01-15");
        assertThat(RoutingVariable.period("interval").allows(interval)).isTrue();
    }
}
