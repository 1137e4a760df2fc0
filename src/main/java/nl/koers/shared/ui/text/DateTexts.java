package nl.koers.shared.ui.text;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a calendar to choose a date from; a date can be typed in the usual Dutch ways. */
public final class DateTexts {

    private DateTexts() {}

    public static DatePickerI18n forCurrentUser() {
        var ui = UI.getCurrent();
        var symbols = DateFormatSymbols.getInstance(ui == null ? Locale.UK : ui.getLocale());
        return new DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(week(symbols.getWeekdays()))
                .setWeekdaysShort(week(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(1)
                .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd", "ddMMyyyy")
                .setToday(text("date.today"))
                .setCancel(text("date.cancel"));
    }

    /** The days count from one, Sunday first. */
    private static List<String> week(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
