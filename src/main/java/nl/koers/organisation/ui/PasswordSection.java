package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.PasswordRefusedException;
import nl.koers.shared.ui.PasswordQuestion;
import nl.koers.shared.ui.extension.AccountSection;
import org.springframework.security.access.AccessDeniedException;

/** Another password. Afterwards everybody who signed in with the old one is out, this session too. */
class PasswordSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    private final OrganisationService organisations;
    private final AuthenticationContext authentication;

    PasswordSection(OrganisationService organisations, AuthenticationContext authentication) {
        super(text("signIn.password"));
        this.organisations = organisations;
        this.authentication = authentication;
        show(new Button(text("account.password.change"), click -> openDialog()));
    }

    private void openDialog() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("account.password.change"));
        dialog.setWidth("26rem");
        var present = PasswordQuestion.field(text("account.password.present"), Autocomplete.CURRENT_PASSWORD);
        var next = new NewPassword();
        var form = new Div(new Paragraph(text("account.password.after")), present, next);
        form.addClassName("koers-dialog-form");
        dialog.add(form);
        var save = new Button(text("account.password.change"), click -> change(present, next));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(text("dialog.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void change(PasswordField present, NewPassword next) {
        present.setInvalid(false);
        if (!next.isTwiceTheSame()) {
            return;
        }
        try {
            organisations.changePassword(present.getValue(), next.value());
            authentication.logout();
        } catch (AccessDeniedException e) {
            NewPassword.complain(present, text("account.password.wrong"));
        } catch (PasswordRefusedException e) {
            next.doesNotMeetTheRules();
        }
    }
}
