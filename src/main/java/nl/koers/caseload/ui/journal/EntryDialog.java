package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.function.Consumer;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.EntryFixedException;
import nl.koers.dossier.journal.EntryService;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.TextLength;

/** Corrects what was written, or adds to it. When that is not possible any more, what was typed stays. */
public class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Runnable afterwards;
    private final TextArea words = new TextArea();
    private final String emptyText;
    private final Paragraph problem = new Paragraph();
    private final Div form = new Div();
    private Runnable saving = () -> {};

    /** What is written or changed here, by the names of its texts. */
    private record What(String title, String explanation, String label, String empty, String save) {

        static final What NOTE = new What(
                "journal.correct", "journal.correct.why", "journal.note", "journal.note.empty", "dossier.save");
        static final What CONTACT = new What(
                "journal.correct",
                "journal.correct.why",
                "journal.contact.words",
                "journal.contact.empty",
                "dossier.save");
        static final What AMENDMENT = new What(
                "journal.amend",
                "journal.amend.why",
                "journal.amendment.words",
                "journal.contact.empty",
                "journal.amend.save");
        static final What AMENDED = new What(
                "journal.correct",
                "journal.correct.why",
                "journal.amendment.words",
                "journal.contact.empty",
                "dossier.save");
    }

    private EntryDialog(What what, Runnable afterwards) {
        this.afterwards = afterwards;
        emptyText = text(what.empty());
        words.setLabel(text(what.label()));
        setHeaderTitle(text(what.title()));
        setWidth("34rem");
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxRows(14);
        TextLength.limit(words, EntryService.NOTE_MAX_LENGTH);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setManualValidation(true);
        problem.getElement().setAttribute("role", "alert");
        form.addClassName("koers-dialog-form");
        form.add(new Paragraph(text(what.explanation())), words, problem);
        add(form);
        var save = new Button(text(what.save()), click -> saving.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    /** @param save throws an {@link EntryFixedException} when the entry cannot be changed */
    static void correct(String present, Consumer<String> save, Runnable afterwards) {
        correct(What.NOTE, present, save, afterwards);
    }

    /** As above, for what was added later. */
    static void correctAmendment(String present, Consumer<String> save, Runnable afterwards) {
        correct(What.AMENDED, present, save, afterwards);
    }

    private static void correct(What what, String present, Consumer<String> save, Runnable afterwards) {
        var dialog = new EntryDialog(what, afterwards);
        dialog.words.setValue(present);
        dialog.saving = () -> dialog.saveText(save, text("journal.correct.done"));
        dialog.open();
    }

    /** @param save throws an {@link EntryFixedException} when the entry cannot be changed */
    static void correct(ContactNote present, Clock clock, Consumer<ContactNote> save, Runnable afterwards) {
        var dialog = new EntryDialog(What.CONTACT, afterwards);
        var fields = new ContactFields(clock, () -> {});
        fields.fill(present);
        dialog.words.setValue(present.words());
        dialog.form.addComponentAtIndex(1, fields);
        dialog.saving = () -> {
            if (TextLength.fits(dialog.form)) {
                fields.contact(dialog.words.getValue())
                        .ifPresent(contact -> dialog.save(() -> save.accept(contact), text("journal.correct.done")));
            }
        };
        dialog.open();
    }

    /** @param save throws an {@link EntryFixedException} when there is no such entry any more */
    static void amend(Consumer<String> save, Runnable afterwards) {
        var dialog = new EntryDialog(What.AMENDMENT, afterwards);
        dialog.saving = () -> dialog.saveText(save, text("journal.amend.done"));
        dialog.open();
    }

    private void saveText(Consumer<String> save, String done) {
        var typed = words.getValue();
        if (typed.isBlank()) {
            words.setErrorMessage(emptyText);
            words.setInvalid(true);
            words.focus();
        } else if (TextLength.fits(words)) {
            save(() -> save.accept(typed), done);
        }
    }

    private void save(Runnable save, String done) {
        try {
            save.run();
            close();
            Notices.done(done);
            afterwards.run();
        } catch (EntryFixedException e) {
            problem.setText(text("journal.correct.tooLate"));
        }
    }
}
