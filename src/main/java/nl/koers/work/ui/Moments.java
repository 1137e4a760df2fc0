package nl.koers.work.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.koers.shared.Netherlands;
import nl.koers.shared.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Moments in the words and the language of the person who looks at them, on the calendar of the Netherlands. */
final class Moments {

    private Moments() {}

    /** As short as it can be understood: {@code 2 days late}, {@code today}, {@code Thu 12 Mar}; empty without a date. */
    static String due(@Nullable Instant dueAt, LocalDate today) {
        if (dueAt == null) {
            return "";
        }
        var day = Netherlands.day(dueAt);
        long days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return text("work.due.late", -days);
        } else if (days == 0) {
            return text("work.due.today");
        }
        return days == 1 ? text("work.due.tomorrow") : day.format(format(day, today, "EEE d MMM"));
    }

    /** Whether {@link #due} says how far it is, rather than which date. */
    static boolean isNear(Instant dueAt, LocalDate today) {
        return !Netherlands.day(dueAt).isAfter(today.plusDays(1));
    }

    /** The whole date, with the year when it is not this one. */
    static String date(Instant moment, LocalDate today) {
        var day = Netherlands.day(moment);
        return day.format(format(day, today, "EEEE d MMMM"));
    }

    /** {@code 14:03} today, with the date before it on another day. */
    static String time(Instant moment, LocalDate today) {
        var time = moment.atZone(Netherlands.ZONE).format(DateTimeFormatter.ofPattern("HH:mm", locale()));
        return Netherlands.day(moment).isEqual(today) ? time : text("work.moment", date(moment, today), time);
    }

    private static DateTimeFormatter format(LocalDate day, LocalDate today, String pattern) {
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? pattern : pattern + " yyyy", locale());
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Texts.ENGLISH : ui.getLocale();
    }
}
