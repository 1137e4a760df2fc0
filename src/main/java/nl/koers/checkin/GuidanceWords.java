package nl.koers.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.koers.checkin.Guidance.Result;
import nl.koers.checkin.Guidance.Tried;
import nl.koers.checkin.Guidance.Wish;
import nl.koers.shared.ui.text.Texts;

/** What helps with the next contact, in words. */
public final class GuidanceWords {

    private GuidanceWords() {}

    /** Such as {@code 3 May 2026, by telephone: contact}. */
    public static String tried(Tried tried, Locale language) {
        var day = day(tried.day(), language);
        var result = Texts.in(
                language, tried.result() == Result.NOT_REACHED ? "checkIn.tried.notReached" : "checkIn.tried.contact");
        var channel = tried.channel();
        var way = tried.way();
        if (channel != null) {
            return Texts.in(
                    language, "checkIn.tried.by", day, Texts.in(language, "journal.channel." + channel.code()), result);
        }
        return way == null
                ? Texts.in(language, "checkIn.tried", day, result)
                : Texts.in(language, "checkIn.tried.by", day, way.in(language), result);
    }

    /** The question with its answer. */
    public static String wish(Wish wish, Locale language) {
        return wish.question().in(language) + " " + wish.answer().in(language);
    }

    /** All of it, a line each; empty when there is nothing to tell. */
    static String lines(Guidance guidance, int attempts, Locale language) {
        List<String> lines = new ArrayList<>();
        if (attempts > 0) {
            lines.add(Texts.in(language, "calendar.attempts", attempts));
        }
        guidance.tried().forEach(tried -> lines.add(tried(tried, language)));
        guidance.wishes().forEach(wish -> lines.add(wish(wish, language)));
        return String.join("\n", lines);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Texts.DUTCH.equals(language) ? Texts.DUTCH : Locale.UK)
                .format(day);
    }
}
