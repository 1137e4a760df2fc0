package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.koers.checkin.CheckInConflictException;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.dossier.typing.TypingService;
import nl.koers.dossier.ui.KeptTyping;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.typing.TypingRest;
import org.springframework.security.access.AccessDeniedException;

/**
 * Plans a moment otherwise, with a few words if there is something to add. What is typed is kept until it is used or given
 * up, also when the moment was moved or came meanwhile: then it says so, and changes nothing.
 */
abstract class PlanningDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "words";

    /** A field that is kept beside the words. */
    private record Kept<V>(
            String name, AbstractField<?, V> field, Function<V, String> write, Function<String, V> read) {

        void write(Map<String, String> fields) {
            field.getOptionalValue().ifPresent(value -> fields.put(name, write.apply(value)));
        }

        void read(Map<String, String> fields) {
            Optional.ofNullable(fields.get(name)).map(read).ifPresent(field::setValue);
        }
    }

    protected final transient CheckInDesk desk;
    private final transient Runnable afterwards;
    private final Paragraph explanation = new Paragraph();
    private final TextArea words = new TextArea(text("checkIn.words"));
    private final transient List<Kept<?>> others = new ArrayList<>();
    private final KeptTyping keeper;
    private transient UpcomingCheckIn seen;

    /** @param afterwards also runs when the moment turned out to be planned otherwise meanwhile */
    PlanningDialog(CheckInDesk desk, UpcomingCheckIn seen, String nameKey, Runnable afterwards) {
        this.desk = desk;
        this.seen = seen;
        this.afterwards = afterwards;
        setHeaderTitle(text(nameKey));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        keeper = new KeptTyping(this::filledIn, typed -> desk.typing().keep(seen.trajectory(), typed));
        words.setHelperText(text("checkIn.words.help"));
        words.setWidthFull();
        words.setManualValidation(true);
        words.setAutocomplete(Autocomplete.OFF);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        TextLength.limit(words, PlanningNote.WORDS_MAX_LENGTH);
        words.addValueChangeListener(change -> typed(change.isFromClient()));
        var save = new Button(text(nameKey), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> giveUp()), save);
    }

    /** To be called once the fields are there. */
    protected final void begin(Component... fields) {
        explanation.setText(explain(seen));
        var form = new Div(explanation);
        form.addClassName("koers-dialog-form");
        form.add(fields);
        form.add(words, keeper);
        keeper.keepsWhatIsIn(form, seen.trajectory(), desk.typing().place());
        TypingRest.name(words, WORDS);
        add(form);
        desk.typing().typed(seen.trajectory()).ifPresentOrElse(this::restore, keeper::begin);
    }

    /** What will happen, in plain words. */
    protected abstract String explain(UpcomingCheckIn checkIn);

    /** Whether all is filled in; says at the field what is not. */
    protected abstract boolean isAnswered(UpcomingCheckIn checkIn);

    /** @return what to tell when it is done */
    protected abstract String change(UpcomingCheckIn checkIn, String words);

    /** What stands in a field is kept as well, by this name. */
    protected final <V> void keep(
            String name, AbstractField<?, V> field, Function<V, String> write, Function<String, V> read) {
        others.add(new Kept<>(name, field, write, read));
        field.addValueChangeListener(change -> typed(change.isFromClient()));
    }

    /** @param byUser whether it was not the dialog itself that filled it in */
    private void typed(boolean byUser) {
        if (byUser) {
            keeper.typed();
        }
    }

    private Map<String, String> filledIn() {
        var fields = new HashMap<>(Map.of(WORDS, words.getValue()));
        others.forEach(other -> other.write(fields));
        return fields;
    }

    private void restore(TypingService.Typed typed) {
        words.setValue(typed.fields().getOrDefault(WORDS, ""));
        others.forEach(other -> other.read(typed.fields()));
        keeper.begin(typed.savedAt());
    }

    private void giveUp() {
        desk.typing().forget(seen.trajectory());
        close();
    }

    private void save() {
        if (!isAnswered(seen) || !TextLength.fits(this)) {
            return;
        }
        try {
            var done = change(seen, words.getValue());
            close();
            Notices.done(done);
            afterwards.run();
        } catch (CheckInConflictException e) {
            lookAgain();
        } catch (AccessDeniedException e) {
            // what was typed stays here, to be taken over
            Notices.problem(text("closed.forTeam"));
        }
    }

    private void lookAgain() {
        desk.find(seen)
                .ifPresentOrElse(
                        now -> {
                            seen = now;
                            explanation.setText(explain(now));
                            Notices.problem(text("checkIn.conflict.moved", MomentWords.date(now.day())));
                        },
                        () -> Notices.problem(text("checkIn.conflict")));
        afterwards.run();
    }
}
