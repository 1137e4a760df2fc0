package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.koers.caseload.JournalService;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.typing.TypingService.Typed;
import nl.koers.dossier.ui.KeptTyping;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.typing.TypingRest;
import org.jspecify.annotations.Nullable;

/** The place to write a note or a contact. What is typed and not saved is kept. */
public class JournalWriter extends Div {

    private static final long serialVersionUID = 1L;

    /** What can be written. */
    private enum What {
        NOTE("note"),
        CONTACT("contact");

        private final String code;

        What(String code) {
            this.code = code;
        }
    }

    private final JournalService journal;
    private final Runnable onWritten;
    private final RadioButtonGroup<What> what = new RadioButtonGroup<>(text("journal.what"));
    private final ContactFields contact;
    private final TextArea note = new TextArea();
    private final Button save = new Button();
    private final Div buttons = new Div(save);
    private final KeptTyping keeper;
    private @Nullable TrajectoryCode code;

    JournalWriter(JournalService journal, Clock clock, Runnable onWritten) {
        this.journal = journal;
        this.onWritten = onWritten;
        addClassName("koers-journal-write");
        contact = new ContactFields(clock, this::typedSomething);
        what.setItems(What.values());
        what.setItemLabelGenerator(item -> text("journal.what." + item.code));
        what.setValue(What.NOTE);
        what.setManualValidation(true);
        what.addValueChangeListener(change -> {
            showFields();
            typedSomething();
        });
        TextLength.limit(note, EntryService.NOTE_MAX_LENGTH);
        note.setHelperText(text("journal.note.help"));
        note.setAutocomplete(Autocomplete.OFF);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        note.setManualValidation(true);
        note.addValueChangeListener(change -> typedSomething());
        save.addClickListener(click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        keeper = new KeptTyping(this::typed, this::keep);
        TypingRest.name(note, "note");
        add(what, contact, note, buttons, keeper);
        showFields();
    }

    private boolean isContact() {
        return what.getValue() == What.CONTACT;
    }

    private void showFields() {
        contact.setVisible(isContact());
        note.setLabel(text(isContact() ? "journal.contact.words" : "journal.note"));
        save.setText(text(isContact() ? "journal.contact.save" : "journal.save"));
    }

    /** For this client; brings back what was typed before and not saved. */
    void begin(TrajectoryCode shown) {
        code = null;
        clear();
        keeper.keepsWhatIsIn(this, shown, JournalService.TYPING);
        var kept = journal.typed(shown);
        kept.map(Typed::fields).ifPresent(this::restore);
        code = shown;
        kept.map(Typed::savedAt).ifPresentOrElse(keeper::begin, keeper::begin);
    }

    private void clear() {
        what.setValue(What.NOTE);
        note.clear();
        note.setInvalid(false);
        contact.begin();
        keeper.begin();
    }

    private void typedSomething() {
        if (code != null) {
            keeper.typed();
        }
    }

    private Instant keep(Map<String, String> fields) {
        return journal.keepTyping(Objects.requireNonNull(code), fields);
    }

    private Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("what", what.getValue().code);
        typed.put("note", note.getValue());
        contact.typedInto(typed);
        return typed;
    }

    private void restore(Map<String, String> typed) {
        what.setValue(What.CONTACT.code.equals(typed.get("what")) ? What.CONTACT : What.NOTE);
        note.setValue(typed.getOrDefault("note", ""));
        contact.restore(typed);
    }

    boolean hasUnsaved() {
        return !note.getValue().isBlank();
    }

    /** Another thing to do with what is being written. */
    void offer(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.add(button);
    }

    void focus() {
        note.focus();
    }

    /** What is typed is not needed any more. */
    void forget() {
        var shown = code;
        code = null;
        clear();
        code = shown;
        if (shown != null) {
            journal.forgetTyping(shown);
        }
    }

    void save() {
        var shown = code;
        if (shown == null || !(isContact() ? saveContact(shown) : saveNote(shown))) {
            return;
        }
        forget();
        onWritten.run();
    }

    private boolean saveNote(TrajectoryCode shown) {
        if (!hasUnsaved()) {
            note.setErrorMessage(text("journal.note.empty"));
            note.setInvalid(true);
            note.focus();
            return false;
        }
        if (!TextLength.fits(note)) {
            return false;
        }
        journal.addNote(shown, note.getValue());
        Notices.done(text("journal.saved"));
        return true;
    }

    private boolean saveContact(TrajectoryCode shown) {
        if (!TextLength.fits(contact) || !TextLength.fits(note)) {
            return false;
        }
        var written = contact.contact(note.getValue());
        written.ifPresent(told -> {
            journal.addContact(shown, told);
            Notices.done(text("journal.contact.saved"));
        });
        return written.isPresent();
    }
}
