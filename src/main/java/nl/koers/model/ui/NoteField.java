package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.textfield.TextField;
import nl.koers.model.ModelService;
import nl.koers.shared.ui.text.TextLength;

/** What a designer says of a version, if anything. */
class NoteField extends TextField {

    private static final long serialVersionUID = 1L;

    NoteField() {
        super(text("models.note"));
        setHelperText(text("models.note.help"));
        setManualValidation(true);
        setWidthFull();
        TextLength.limit(this, ModelService.LONGEST_NOTE);
    }
}
