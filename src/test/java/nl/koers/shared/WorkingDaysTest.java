package nl.koers.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "from {0} the first is {1}")
    @CsvSource({
        // a Wednesday, a Saturday, a Sunday
        "2026-11-25, 2026-11-25",
        "2026-11-28, 2026-11-30",
        "2026-11-29, 2026-11-30",
        // New Year's Day is a Friday
        "2027-01-01, 2027-01-04",
        // Good Friday and Easter move
        "2026-04-03, 2026-04-07",
        "2027-03-29, 2027-03-30",
        // King's Day, and when it would be a Sunday
        "2026-04-27, 2026-04-28",
        "2025-04-28, 2025-04-28",
        "2026-05-05, 2026-05-06",
        // Ascension Day, Whit Monday
        "2026-05-14, 2026-05-15",
        "2026-05-25, 2026-05-26",
        // Christmas on Friday and Saturday
        "2026-12-25, 2026-12-28",
        // not free in the Netherlands
        "2026-05-01, 2026-05-01",
        "2026-08-31, 2026-08-31",
        "2028-02-29, 2028-02-29",
    })
    void promisesArePlannedOnWorkingDaysOfTheNetherlands(LocalDate day, LocalDate first) {
        assertThat(WorkingDays.from(day)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, true", "2026-11-28, false", "2026-12-25, false"})
    void aWorkingDayIsNeitherInTheWeekendNorAPublicHoliday(LocalDate day, boolean working) {
        assertThat(WorkingDays.isWorkingDay(day)).isEqualTo(working);
    }
}
