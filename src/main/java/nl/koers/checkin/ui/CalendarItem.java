package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.work.ui.TaskAddress;

/** A moment or a task on a day: a moment is a button that tells more, a task the way to it. */
class CalendarItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** @param open is told which moment is to be looked at */
    CalendarItem(CalendarLine line, Whose whose, Consumer<CalendarLine.Moment> open) {
        addClassName("koers-calendar-item");
        if (line instanceof CalendarLine.Moment moment) {
            addClassName("koers-calendar-moment");
            var button = new NativeButton();
            button.addClickListener(click -> open.accept(moment));
            fill(button, Symbol.CALENDAR, line, MomentWords.what(moment.checkIn()));
            add(button);
            var attempts = moment.checkIn().attempts();
            if (attempts > 0) {
                button.add(part("koers-calendar-more", text("calendar.attempts", attempts)));
            }
            addWho(button, line, whose);
        } else if (line instanceof CalendarLine.Due due) {
            addClassName("koers-calendar-task");
            var link = new Anchor(TaskAddress.href(due.task().taskId()));
            link.getElement().setAttribute("router-link", true);
            var name = TaskName.of(due.task().label(), due.task().lifeDomain());
            fill(link, Symbol.TASKS, line, text("calendar.task", name));
            add(link);
            addWho(link, line, whose);
        }
    }

    private static void fill(HasComponents place, Symbol symbol, CalendarLine line, String what) {
        var alias = part("koers-calendar-alias", line.alias());
        var who = new Span(symbol.create(), alias);
        who.addClassName("koers-calendar-who");
        if (line.hasAlias()) {
            who.add(part("koers-calendar-code", line.code().value()));
        }
        place.add(who, part("koers-calendar-what", what));
    }

    /** Whose it is goes without saying in one's own calendar. */
    private static void addWho(HasComponents place, CalendarLine line, Whose whose) {
        if (whose != Whose.MINE) {
            place.add(part("koers-calendar-more", line.who().isEmpty() ? text("work.row.nobody") : line.who()));
        }
    }

    private static Component part(String className, String words) {
        var part = new Span(words);
        part.addClassName(className);
        return part;
    }
}
