package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** Days below each other, or beside each other where there is room, each with all that stands on it. */
class DayList extends Div {

    private static final long serialVersionUID = 1L;

    DayList(List<CalendarDay> days, CalendarAddress address, Consumer<CalendarLine.Moment> open) {
        addClassName("koers-calendar-days");
        days.forEach(day -> add(day(day, address, open)));
    }

    private static Section day(CalendarDay day, CalendarAddress address, Consumer<CalendarLine.Moment> open) {
        var heading = new H3(MomentWords.day(day.date(), "EEEE d MMMM"));
        var section = new Section(heading);
        section.addClassName("koers-calendar-day");
        if (day.date().equals(address.today())) {
            section.addClassName("koers-calendar-today");
            heading.add(new Span(text("calendar.isToday")));
        }
        var counted = new Span(day.isEmpty() ? text("calendar.day.nothing") : day.counted());
        counted.addClassName("koers-secondary");
        section.add(counted);
        if (!day.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            day.lines().forEach(line -> list.add(new CalendarItem(line, address.whose(), open)));
            section.add(list);
        }
        if (day.more() > 0) {
            section.add(new Anchor(address.listOn(day.date()).href(), text("calendar.day.more", day.more())));
        }
        return section;
    }
}
