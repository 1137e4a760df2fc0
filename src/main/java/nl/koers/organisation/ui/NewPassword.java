package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.stream.Stream;
import nl.koers.organisation.NewUser;
import nl.koers.shared.ui.PasswordQuestion;

/** Two fields for a password that somebody chooses, with its rules. */
public class NewPassword extends Div {

    private static final long serialVersionUID = 1L;

    private final PasswordField next = PasswordQuestion.field(text("account.password.next"), Autocomplete.NEW_PASSWORD);
    private final PasswordField repeated =
            PasswordQuestion.field(text("account.password.repeated"), Autocomplete.NEW_PASSWORD);

    public NewPassword() {
        next.setHelperText(text("account.password.rules", NewUser.SHORTEST_PASSWORD));
        Stream.of(next, repeated).forEach(HasSize::setWidthFull);
        addClassName("koers-dialog-form");
        add(next, repeated);
    }

    public String value() {
        return next.getValue();
    }

    /** Says at the second field when it differs. */
    public boolean isTwiceTheSame() {
        next.setInvalid(false);
        repeated.setInvalid(false);
        boolean same = next.getValue().equals(repeated.getValue());
        if (!same) {
            complain(repeated, text("account.password.different"));
        }
        return same;
    }

    public void doesNotMeetTheRules() {
        complain(next, text("account.password.rules", NewUser.SHORTEST_PASSWORD));
    }

    public void focus() {
        next.focus();
    }

    static void complain(PasswordField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
