package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;

/** A month as a table of weeks. The number of a day is the way to all that stands on it. */
class MonthTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    MonthTable(CheckInDesk.Shown shown, CalendarAddress address, Consumer<CalendarLine.Moment> open) {
        addClassName("koers-calendar-month");
        setCaptionText(MomentWords.day(address.first(), "MMMM yyyy"));
        var names = getHead().addRow();
        for (var weekday : DayOfWeek.values()) {
            names.add(weekday(weekday));
        }
        var monday = address.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(address.last()); monday = monday.plusWeeks(1)) {
            var week = new NativeTableRow();
            for (int day = 0; day < 7; day++) {
                week.add(cell(monday.plusDays(day), shown, address, open));
            }
            getBody().add(week);
        }
    }

    private NativeTableHeaderCell weekday(DayOfWeek weekday) {
        var cell = new NativeTableHeaderCell(weekday.getDisplayName(TextStyle.SHORT, getLocale()));
        cell.getElement()
                .setAttribute("scope", "col")
                .setAttribute("abbr", weekday.getDisplayName(TextStyle.FULL, getLocale()));
        return cell;
    }

    private static NativeTableCell cell(
            LocalDate date, CheckInDesk.Shown shown, CalendarAddress address, Consumer<CalendarLine.Moment> open) {
        var cell = new NativeTableCell();
        if (date.isBefore(address.first()) || date.isAfter(address.last())) {
            cell.addClassName("koers-calendar-outside");
            return cell;
        }
        var day = shown.on(date);
        var link = new Anchor(address.listOn(date).href(), String.valueOf(date.getDayOfMonth()));
        var name = MomentWords.day(date, "d MMMM");
        link.setAriaLabel(day.isEmpty() ? name : text("calendar.day.name", name, day.counted()));
        cell.add(link);
        if (date.equals(address.today())) {
            cell.addClassName("koers-calendar-today");
            link.getElement().setAttribute("aria-current", "date");
            cell.add(new Span(text("calendar.isToday")));
        }
        if (!day.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            day.lines().forEach(line -> list.add(new CalendarItem(line, address.whose(), open)));
            cell.add(list);
        }
        if (day.more() > 0) {
            cell.add(new Anchor(address.listOn(date).href(), text("calendar.day.more", day.more())));
        }
        return cell;
    }
}
