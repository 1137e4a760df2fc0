package nl.koers.work.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkGroupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void whatWasDueThisMorningIsWorkOfToday() {
        assertThat(WorkGroup.of(Instant.parse("2026-03-12T06:00:00Z"), TODAY)).isEqualTo(WorkGroup.TODAY);
    }

    @Test
    void daysBeginAtMidnightInTheNetherlands() {
        assertThat(WorkGroup.of(Instant.parse("2026-03-11T22:59:00Z"), TODAY)).isEqualTo(WorkGroup.OVERDUE);
        assertThat(WorkGroup.of(Instant.parse("2026-03-11T23:00:00Z"), TODAY)).isEqualTo(WorkGroup.TODAY);
        assertThat(WorkGroup.of(Instant.parse("2026-03-12T23:00:00Z"), TODAY)).isEqualTo(WorkGroup.COMING);
    }

    @Test
    void workWithoutADateStandsApart() {
        assertThat(WorkGroup.of(null, TODAY)).isEqualTo(WorkGroup.UNDATED);
    }
}
