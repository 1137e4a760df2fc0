package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import nl.koers.shared.ui.text.TextLength;

/** Fields that browsers do not remember, and that send what is typed soon enough to be kept. */
final class Inputs {

    private static final int REST_MILLIS = 300;

    private Inputs() {}

    static TextField line(String label, int maxLength) {
        var field = new TextField(label);
        discreet(field, maxLength);
        field.setWidthFull();
        return field;
    }

    static TextArea area(String label, int maxLength) {
        var field = new TextArea(label);
        discreet(field, maxLength);
        field.setWidthFull();
        field.setMinRows(2);
        field.setMaxRows(12);
        return field;
    }

    private static void discreet(TextFieldBase<?, String> field, int maxLength) {
        TextLength.limit(field, maxLength);
        field.setAutocomplete(Autocomplete.OFF);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(REST_MILLIS);
        field.setManualValidation(true);
    }

    /** @return whether there is something in it; otherwise says that it is needed, and goes there */
    static boolean isFilled(TextField field) {
        boolean filled = !field.getValue().isBlank();
        field.setErrorMessage(filled ? "" : text("dossier.required"));
        field.setInvalid(!filled);
        if (!filled) {
            field.focus();
        }
        return filled;
    }
}
