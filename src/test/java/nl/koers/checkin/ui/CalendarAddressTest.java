package nl.koers.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.checkin.ui.CalendarAddress.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private static CalendarAddress at(Period period, String date) {
        return new CalendarAddress(period, LocalDate.parse(date), Whose.MINE, Whose.MINE, TODAY);
    }

    private static CalendarAddress read(Map<String, String> query) {
        return CalendarAddress.of(QueryParameters.simple(query), Whose.MINE, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 2028-02-01, 2028-02-29",
        "2027-02-14, 2027-02-01, 2027-02-28",
        "2026-12-31, 2026-12-01, 2026-12-31",
        "2026-03-29, 2026-03-01, 2026-03-31",
        "2026-10-25, 2026-10-01, 2026-10-31"
    })
    void aMonthHasAllItsDays(String date, LocalDate first, LocalDate last) {
        assertThat(at(Period.MONTH, date).first()).isEqualTo(first);
        assertThat(at(Period.MONTH, date).last()).isEqualTo(last);
    }

    @Test
    void fromTheEndOfALongMonthTheNextIsNotPassedOver() {
        var january = at(Period.MONTH, "2028-01-31");

        assertThat(january.later().first()).isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(january.later().later().first()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(at(Period.MONTH, "2028-03-31").earlier().last()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    /** The clocks change on the Sundays of 29 March and 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-25, 2026-03-23, 2026-03-29",
        "2026-10-26, 2026-10-26, 2026-11-01",
        "2027-01-01, 2026-12-28, 2027-01-03"
    })
    void aWeekBeginsOnMondayAndHasSevenDays(String date, LocalDate monday, LocalDate sunday) {
        var week = at(Period.WEEK, date);

        assertThat(week.first()).isEqualTo(monday);
        assertThat(week.last()).isEqualTo(sunday);
        assertThat(week.later().first()).isEqualTo(sunday.plusDays(1));
        assertThat(week.earlier().last()).isEqualTo(monday.minusDays(1));
    }

    @Test
    void theListGoesOnWhereItEnded() {
        var list = at(Period.LIST, "2026-03-20");

        assertThat(list.last()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(list.later().first()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(list.earlier().last()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void theAddressIsReadAsItIsWritten() {
        var address = at(Period.MONTH, "2026-05-04").of(Whose.TEAM);

        assertThat(address.href()).startsWith("calendar?").contains("view=month", "date=2026-05-04", "show=team");
        assertThat(read(Map.of("view", "month", "date", "2026-05-04", "show", "team")))
                .isEqualTo(address);
        assertThat(address.atToday().as(Period.LIST).of(Whose.MINE).href()).isEqualTo("calendar");
    }

    @Test
    void whatIsNotUnderstoodCountsAsNotThere() {
        assertThat(read(Map.of("view", "year", "date", "2026-02-30", "show", "everybody")))
                .isEqualTo(read(Map.of()));
        assertThat(read(Map.of("date", "9999-12-31")).date()).isNull();
        assertThat(read(Map.of("date", "-999999999-01-01")).date()).isNull();
    }
}
