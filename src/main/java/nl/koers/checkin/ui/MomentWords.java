package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.koers.checkin.Guidance.Tried;
import nl.koers.checkin.Guidance.Wish;
import nl.koers.checkin.GuidanceWords;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.shared.ui.text.Texts;

/** How planned moments are told. */
final class MomentWords {

    private MomentWords() {}

    /** What it belongs to and what it is, such as {@code Aftercare: check-in due}. */
    static String what(UpcomingCheckIn checkIn) {
        return text(
                "calendar.what",
                TaskName.of(checkIn.process(), checkIn.lifeDomain()),
                checkIn.label().in(locale()));
    }

    static String tried(Tried tried) {
        return GuidanceWords.tried(tried, locale());
    }

    static String wish(Wish wish) {
        return GuidanceWords.wish(wish, locale());
    }

    /** The whole date: {@code Thursday 12 March 2026}. */
    static String date(LocalDate date) {
        return day(date, "EEEE d MMMM yyyy");
    }

    static String day(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Texts.DUTCH.equals(locale()) ? Texts.DUTCH : Locale.UK)
                .format(date);
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Texts.ENGLISH : ui.getLocale();
    }
}
