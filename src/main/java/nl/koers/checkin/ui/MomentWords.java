package nl.koers.checkin.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.koers.checkin.Guidance.Result;
import nl.koers.checkin.Guidance.Tried;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.TaskName;
import nl.koers.shared.ui.Texts;

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

    /** Such as {@code 3 May, by telephone: contact}. */
    static String tried(Tried tried) {
        var day = day(tried.day(), "d MMM yyyy");
        var result = text(tried.result() == Result.NOT_REACHED ? "checkIn.tried.notReached" : "checkIn.tried.contact");
        var channel = tried.channel();
        var way = tried.way();
        if (channel != null) {
            return text("checkIn.tried.by", day, text("journal.channel." + channel.code()), result);
        }
        return way == null
                ? text("checkIn.tried", day, result)
                : text("checkIn.tried.by", day, way.in(locale()), result);
    }

    static String in(LocalizedText words) {
        return words.in(locale());
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
