package nl.koers.partner.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;

/** Fields as the forms of this feature have them. */
final class Inputs {

    private Inputs() {}

    /** Browsers do not remember what was typed here, and what is wrong is said when somebody saves. */
    static TextField line(String labelKey, int maxLength) {
        var field = new TextField(text(labelKey));
        field.setMaxLength(maxLength);
        field.setAutocomplete(Autocomplete.OFF);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }
}
