package nl.koers.partner.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import nl.koers.shared.ui.text.TextLength;

/** Fields as the forms of this feature have them. */
final class Inputs {

    private Inputs() {}

    /** Browsers do not remember what was typed here, and what is wrong is said when somebody saves. */
    static TextField line(String label, int maxLength) {
        var field = new TextField(label);
        TextLength.limit(field, maxLength);
        field.setAutocomplete(Autocomplete.OFF);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }
}
