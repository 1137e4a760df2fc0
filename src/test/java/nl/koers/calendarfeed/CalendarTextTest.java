package nl.koers.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/** What the writer does with words that mean something in a calendar, and with long ones. */
class CalendarTextTest {

    @Test
    void whatIsWrittenIsRead() throws Exception {
        var words = "a, b; c\\n d\\ é · " + "🌿 lang ".repeat(30) + "einde";

        var text = new CalendarText("Koers", Instant.EPOCH)
                .day("1@koers", LocalDate.of(2028, 2, 29), words)
                .end();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        CalendarComponent event = new CalendarBuilder()
                .build(new StringReader(text))
                .getComponent(Component.VEVENT)
                .map(found -> (CalendarComponent) found)
                .orElseThrow();
        assertThat(event.getProperty("SUMMARY").map(found -> ((Property) found).getValue()))
                .contains(words);
    }
}
