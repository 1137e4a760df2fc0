package nl.koers.shared.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import elemental.json.Json;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.PasswordCheck;
import org.springframework.stereotype.Component;

/** Asks for the password once more, before something that a passer-by at an open screen must not do. */
@Component
public class PasswordQuestion {

    private final PasswordCheck check;
    private final CurrentActor currentActor;

    PasswordQuestion(PasswordCheck check, CurrentActor currentActor) {
        this.check = check;
        this.currentActor = currentActor;
    }

    /** Opens a dialog, and does it after the right password; at once for whoever has none, as with an identity provider. */
    public void askBefore(String title, String why, Runnable action) {
        if (!check.hasPassword(currentActor.require().userId())) {
            action.run();
            return;
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("26rem");
        var password = field(text("signIn.password"), Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        var go = new Button(text("account.password.go"), click -> {
            if (check.matches(currentActor.require().userId(), password.getValue())) {
                dialog.close();
                action.run();
            } else {
                password.setErrorMessage(text("account.password.wrong"));
                password.setInvalid(true);
                password.focus();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(dialog);
        var form = new Div(new Paragraph(why), password);
        form.addClassName("koers-dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(text("dialog.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    /** A field for a password, with Vaadin's words in the user's language. */
    public static PasswordField field(String label, Autocomplete autocomplete) {
        var field = new PasswordField(label);
        field.setAutocomplete(autocomplete);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        // Vaadin has no method for this text
        var words = Json.createObject();
        words.put("reveal", text("signIn.showPassword"));
        field.getElement().setPropertyJson("i18n", words);
        return field;
    }
}
