package nl.koers.caseload.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.function.Consumer;
import nl.koers.dossier.ContactNote;
import nl.koers.dossier.EntryFixedException;
import nl.koers.dossier.EntryService;
import nl.koers.shared.ui.Notices;

/** Corrects what was written, or adds to it. When that is not possible any more, what was typed stays. */
class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Runnable afterwards;
    private final TextArea words = new TextArea(text("journal.contact.words"));
    private final Paragraph problem = new Paragraph();
    private final Div form = new Div();
    private Runnable saving = () -> {};

    private EntryDialog(String title, String explanation, String saveText, Runnable afterwards) {
        this.afterwards = afterwards;
        setHeaderTitle(title);
        setWidth("34rem");
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxRows(14);
        words.setMaxLength(EntryService.NOTE_MAX_LENGTH);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setManualValidation(true);
        problem.getElement().setAttribute("role", "alert");
        form.addClassName("koers-dialog-form");
        form.add(new Paragraph(explanation), words, problem);
        add(form);
        var save = new Button(saveText, click -> saving.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    /** @param save throws an {@link EntryFixedException} when the entry cannot be changed */
    static void correct(String present, Consumer<String> save, Runnable afterwards) {
        var dialog =
                new EntryDialog(text("journal.correct"), text("journal.correct.why"), text("dossier.save"), afterwards);
        dialog.words.setValue(present);
        dialog.saving = () -> dialog.saveText(save, text("journal.correct.done"));
        dialog.open();
    }

    /** @param save throws an {@link EntryFixedException} when the entry cannot be changed */
    static void correct(ContactNote present, Clock clock, Consumer<ContactNote> save, Runnable afterwards) {
        var dialog =
                new EntryDialog(text("journal.correct"), text("journal.correct.why"), text("dossier.save"), afterwards);
        var fields = new ContactFields(clock, () -> {});
        fields.fill(present);
        dialog.words.setValue(present.words());
        dialog.form.addComponentAtIndex(1, fields);
        dialog.saving = () -> fields.contact(dialog.words.getValue())
                .ifPresent(contact -> dialog.save(() -> save.accept(contact), text("journal.correct.done")));
        dialog.open();
    }

    /** @param save throws an {@link EntryFixedException} when there is no such entry any more */
    static void amend(Consumer<String> save, Runnable afterwards) {
        var dialog = new EntryDialog(
                text("journal.amend"), text("journal.amend.why"), text("journal.amend.save"), afterwards);
        dialog.saving = () -> dialog.saveText(save, text("journal.amend.done"));
        dialog.open();
    }

    private void saveText(Consumer<String> save, String done) {
        var typed = words.getValue();
        words.setErrorMessage(text("journal.note.empty"));
        words.setInvalid(typed.isBlank());
        if (typed.isBlank()) {
            words.focus();
        } else {
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
