package nl.koers.shared.ui.text;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.koers.shared.Netherlands;

/** Dates and times as the current user writes them, on the calendar of the Netherlands. */
public final class Dates {

    private Dates() {}

    /** Such as 3 May 2026. */
    public static String date(Instant moment) {
        return date(Netherlands.day(moment));
    }

    public static String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(date);
    }

    public static String dateAndTime(Instant moment) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.forLanguageTag("nl"));
        return date(moment) + ", " + time.format(moment.atZone(Netherlands.ZONE));
    }

    /** English without American dates. */
    static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null || !Texts.DUTCH.equals(ui.getLocale()) ? Locale.UK : Texts.DUTCH;
    }
}
