package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelProblem;
import nl.koers.shared.ui.text.TextLength;

/** Asks whether a version is to be put back, and says why when it is refused; the note stays as it was typed. */
class PutBackDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final NoteField note = new NoteField();
    private final Div refusal = new Div();

    /**
     * @param putBack with the note; gives why it is refused, nothing when it is done
     * @param done what happens then
     */
    PutBackDialog(ModelKind kind, int version, Function<String, List<ModelProblem>> putBack, Runnable done) {
        setHeaderTitle(text("models.putBack.title", version));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        refusal.getElement().setAttribute("role", "alert");
        var form = new Div(
                new Paragraph(text("models.putBack.what", version)),
                new Paragraph(text(kind == ModelKind.TABLE ? "models.putBack.atOnce" : "models.putBack.stay")),
                note,
                refusal);
        form.addClassName("koers-dialog-form");
        add(form);
        var go = new Button(text("models.putBack.do"), click -> {
            if (TextLength.fits(form)) {
                var problems = putBack.apply(note.getValue());
                refusal.removeAll();
                if (problems.isEmpty()) {
                    close();
                    done.run();
                } else {
                    refusal.add(new FindingList(problems));
                }
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), go);
        note.focus();
    }
}
