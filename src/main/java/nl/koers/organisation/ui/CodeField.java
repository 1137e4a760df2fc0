package nl.koers.organisation.ui;

import com.vaadin.flow.component.textfield.TextField;

/** For a code of an authenticator app: digits on a telephone's keyboard, and filled in by password managers. */
public class CodeField extends TextField {

    private static final long serialVersionUID = 1L;

    /** @param digitsOnly false where a recovery code will do as well */
    public CodeField(String label, boolean digitsOnly) {
        super(label);
        getElement().setAttribute("name", "code");
        getElement().setAttribute("autocomplete", "one-time-code");
        getElement().setAttribute("autocapitalize", "characters");
        if (digitsOnly) {
            getElement().setAttribute("inputmode", "numeric");
        }
        setRequired(true);
        setAutofocus(true);
    }
}
