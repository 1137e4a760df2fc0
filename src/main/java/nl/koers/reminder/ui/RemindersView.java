package nl.koers.reminder.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.koers.reminder.ReminderState;
import nl.koers.reminder.ReminderState.LastMail;
import nl.koers.reminder.Reminders;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;

/** Whether mails go out, and why one did not. It shows names and no addresses. */
@Route(value = "reminders", layout = MainLayout.class)
@RolesAllowed({"TEAM_LEAD", "ADMINISTRATOR"})
class RemindersView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    RemindersView(Reminders reminders) {
        addClassName("koers-narrow-page");
        add(
                new H1(text("reminders.name")),
                new Paragraph(reminders.areOn() ? text("reminders.why", reminders.sentFrom()) : text("reminders.off")));
        var states = reminders.states();
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        states.forEach(state -> list.add(item(state)));
        add(states.isEmpty() ? new Paragraph(text("reminders.nobody")) : list);
        if (states.size() == Reminders.MOST) {
            add(new Paragraph(text("reminders.many", Reminders.MOST)));
        }
    }

    @Override
    public String nameKey() {
        return "reminders.name";
    }

    private static ListItem item(ReminderState state) {
        var name = new Span(state.displayName());
        name.addClassName("koers-line-name");
        var facts = new Span(words(state));
        facts.addClassName("koers-secondary");
        var item = new ListItem(new Div(name, facts));
        item.addClassName("koers-line");
        return item;
    }

    private static String words(ReminderState state) {
        if (!state.wanted()) {
            return text("reminders.switchedOff");
        }
        if (!state.hasAddress()) {
            return text("reminders.noAddress");
        }
        var last = state.lastMail();
        return last == null ? text("reminders.none") : words(last);
    }

    private static String words(LastMail mail) {
        var failure = mail.failure();
        return switch (mail.state()) {
            case SENT -> text("reminders.sent", Dates.dateAndTime(mail.changedAt()));
            case NOTHING -> text("reminders.nothing", Dates.date(mail.day()));
            case FAILED ->
                text("reminders.failed", Dates.date(mail.day()), mail.attempts())
                        + (failure == null ? "" : " " + text("reminders.failure." + failure.code()));
            case PLANNED ->
                failure == null
                        ? text("reminders.planned", Dates.date(mail.day()))
                        : text("reminders.again", Dates.dateAndTime(mail.nextAttemptAt())) + " "
                                + text("reminders.failure." + failure.code());
        };
    }
}
