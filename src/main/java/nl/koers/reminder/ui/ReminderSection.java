package nl.koers.reminder.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import nl.koers.reminder.QuietHours;
import nl.koers.reminder.ReminderChoice;
import nl.koers.reminder.Reminders;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;

/** Whether the user wants a mail in the morning, and when it has to be quiet. */
class ReminderSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    private final transient Reminders reminders;
    private final Checkbox wanted = new Checkbox(text("account.reminders.wanted"));
    private final TimePicker from = time("account.reminders.from");
    private final TimePicker until = time("account.reminders.until");

    ReminderSection(Reminders reminders) {
        super(text("account.reminders"));
        this.reminders = reminders;
        var own = reminders.own();
        wanted.setValue(own.wanted());
        from.setValue(own.quiet().from());
        until.setValue(own.quiet().until());
        wanted.addValueChangeListener(change -> showTimes());
        showTimes();
        var save = new Button(text("account.reminders.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var times = new Div(from, until);
        times.addClassName("koers-account-times");
        show(new Paragraph(text("account.reminders.why", reminders.sentFrom())), state(), wanted, times, actions(save));
    }

    /** Why no mail would come, whatever is chosen here. */
    private Paragraph state() {
        var state = new Paragraph();
        state.addClassName("koers-secondary");
        if (!reminders.areOn()) {
            state.setText(text("account.reminders.off"));
        } else if (!reminders.ownAddressIsKnown()) {
            state.setText(text("account.reminders.noAddress"));
        } else {
            state.setVisible(false);
        }
        return state;
    }

    private void showTimes() {
        from.setVisible(wanted.getValue());
        until.setVisible(wanted.getValue());
    }

    private void save() {
        from.setInvalid(false);
        until.setInvalid(false);
        if (missing(from) | missing(until)) {
            return;
        }
        var begins = from.getValue();
        var ends = until.getValue();
        if (begins.equals(ends)) {
            refuse(until, text("account.reminders.same"));
            return;
        }
        var quiet = new QuietHours(begins, ends);
        if (!quiet.leaveTimeAfter(reminders.sentFrom())) {
            refuse(from, text("account.reminders.noTime", reminders.sentFrom()));
            return;
        }
        reminders.choose(new ReminderChoice(wanted.getValue(), quiet));
        Notices.done(text(wanted.getValue() ? "account.reminders.saved" : "account.reminders.savedOff"));
    }

    private static boolean missing(TimePicker field) {
        if (field.getValue() == null) {
            refuse(field, text("account.reminders.time"));
            return true;
        }
        return false;
    }

    private static void refuse(TimePicker field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    private static TimePicker time(String key) {
        var field = new TimePicker(text(key));
        field.setStep(Duration.ofMinutes(30));
        field.setLocale(java.util.Locale.forLanguageTag("nl"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setMin(LocalTime.MIN);
        return field;
    }
}
