package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.shared.Netherlands;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.TypedDates;

/** When a contact was, how, and with whom. */
class ContactFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Clock clock;
    private final DateTimePicker at = new DateTimePicker(text("journal.contact.at"));
    private final Select<ContactChannel> channel = new Select<>();
    private final TextField with = new TextField(text("journal.contact.with"));

    ContactFields(Clock clock, Runnable onTyped) {
        this.clock = clock;
        addClassName("koers-contact-fields");
        at.setManualValidation(true);
        at.setLocale(Texts.DUTCH.equals(getLocale()) ? Locale.forLanguageTag("nl-NL") : Locale.UK);
        at.setDatePickerI18n(DateTexts.forCurrentUser());
        at.setStep(Duration.ofMinutes(15));
        at.setDateAriaLabel(text("form.dateTime.date"));
        at.setTimeAriaLabel(text("form.dateTime.time"));
        channel.setLabel(text("journal.contact.channel"));
        channel.setItems(ContactChannel.values());
        channel.setItemLabelGenerator(item -> text("journal.channel." + item.code()));
        channel.setManualValidation(true);
        with.setHelperText(text("journal.contact.with.help"));
        with.setManualValidation(true);
        TextLength.limit(with, ContactNote.WITH_MAX_LENGTH);
        with.setAutocomplete(Autocomplete.OFF);
        with.setValueChangeMode(ValueChangeMode.LAZY);
        at.addValueChangeListener(change -> onTyped.run());
        channel.addValueChangeListener(change -> onTyped.run());
        with.addValueChangeListener(change -> onTyped.run());
        add(at, channel, with);
    }

    /** As for a contact that has just been. */
    void begin() {
        at.setValue(now());
        channel.clear();
        with.clear();
        at.setInvalid(false);
        channel.setInvalid(false);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Netherlands.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    void fill(ContactNote contact) {
        at.setValue(LocalDateTime.ofInstant(contact.at(), Netherlands.ZONE));
        channel.setValue(contact.channel());
        with.setValue(contact.with());
    }

    void typedInto(Map<String, String> typed) {
        typed.put("at", at.getValue() == null ? "" : at.getValue().toString());
        typed.put(
                "channel", channel.getValue() == null ? "" : channel.getValue().code());
        typed.put("with", with.getValue());
    }

    void restore(Map<String, String> typed) {
        var moment = typed.getOrDefault("at", "");
        at.setValue(moment.isEmpty() ? null : LocalDateTime.parse(moment));
        channel.setValue(Arrays.stream(ContactChannel.values())
                .filter(item -> item.code().equals(typed.get("channel")))
                .findFirst()
                .orElse(null));
        with.setValue(typed.getOrDefault("with", ""));
    }

    /** Empty when something is missing; the field then says what, and has the focus. */
    Optional<ContactNote> contact(String words) {
        var moment = at.getValue();
        boolean past = moment != null && !moment.isAfter(now());
        at.setErrorMessage(text(TypedDates.isUnreadable(at) ? "form.error.dateTime" : "journal.contact.at.past"));
        at.setInvalid(!past);
        channel.setErrorMessage(text("journal.contact.channel.choose"));
        channel.setInvalid(channel.isEmpty());
        if (moment == null || !past) {
            at.focus();
            return Optional.empty();
        }
        if (channel.isEmpty()) {
            channel.focus();
            return Optional.empty();
        }
        return Optional.of(new ContactNote(
                moment.atZone(Netherlands.ZONE).toInstant(), channel.getValue(), with.getValue(), words));
    }

    void focus() {
        channel.focus();
    }
}
