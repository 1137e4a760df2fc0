package nl.koers.shared.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @BeforeEach
    void openPage() {
        MockVaadin.setup(new Routes(Set.of(), Set.of(), true));
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void dueDatesAreWordsAsLongAsTheyAreNear() {
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(due("2026-03-10T08:00:00Z")).isEqualTo("2 days late");
        assertThat(due("2026-03-11T08:00:00Z")).isEqualTo("1 day late");
        assertThat(due("2026-03-12T08:00:00Z")).isEqualTo("today");
        assertThat(due("2026-03-13T08:00:00Z")).isEqualTo("tomorrow");
        assertThat(due("2026-03-14T08:00:00Z")).isEqualTo("Sat 14 Mar");
        assertThat(due("2027-03-14T08:00:00Z")).isEqualTo("Sun 14 Mar 2027");
        assertThat(new Moments(TODAY).due(null)).isEmpty();
    }

    @Test
    void theyAreWordsInDutchToo() {
        UI.getCurrent().setLocale(Texts.DUTCH);

        assertThat(due("2026-03-10T08:00:00Z")).isEqualTo("2 dagen te laat");
        assertThat(due("2026-03-11T08:00:00Z")).isEqualTo("1 dag te laat");
        assertThat(due("2026-03-13T08:00:00Z")).isEqualTo("morgen");
        assertThat(due("2026-03-14T08:00:00Z")).isEqualTo("za 14 mrt");
    }

    @Test
    void timesOfAnotherDayCarryTheirDate() {
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(new Moments(TODAY).time(Instant.parse("2026-03-12T13:03:00Z")))
                .isEqualTo("14:03");
        assertThat(new Moments(TODAY).time(Instant.parse("2026-03-11T13:03:00Z")))
                .isEqualTo("Wednesday 11 March, 14:03");
    }

    @Test
    void howLongItHasBeenIsSaidInDaysThenInWeeksThenInMonths() {
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(howLong("2026-03-12T08:00:00Z")).isEqualTo("since today");
        assertThat(howLong("2026-03-11T08:00:00Z")).isEqualTo("since yesterday");
        assertThat(howLong("2026-02-27T08:00:00Z")).isEqualTo("for 13 days");
        assertThat(howLong("2026-02-26T08:00:00Z")).isEqualTo("for 2 weeks");
        assertThat(howLong("2026-01-02T08:00:00Z")).isEqualTo("for 9 weeks");
        assertThat(howLong("2026-01-01T08:00:00Z")).isEqualTo("for 2 months");
    }

    private static String howLong(String moment) {
        return new Moments(TODAY).howLong(Instant.parse(moment));
    }

    private static String due(String moment) {
        return new Moments(TODAY).due(Instant.parse(moment));
    }
}
