package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.PasswordQuestion;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.Dates;

/** The second factor: whether there is one, another telephone, new recovery codes. */
class SecondFactorSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    private final SecondFactors secondFactors;
    private final PasswordQuestion question;
    private final String userId;

    SecondFactorSection(SecondFactors secondFactors, PasswordQuestion question, String userId) {
        super(text("secondFactor.heading"));
        this.secondFactors = secondFactors;
        this.question = question;
        this.userId = userId;
        refresh();
    }

    private void refresh() {
        var status = secondFactors.own();
        var setUp = new Button(
                text(status.since().isPresent() ? "account.secondFactor.replace" : "account.secondFactor.setUp"),
                click -> ask(this::openSetUp));
        if (status.since().isEmpty()) {
            show(new Paragraph(text("account.secondFactor.off")), actions(setUp));
            return;
        }
        var renew = new Button(
                text("account.secondFactor.renewCodes"),
                click -> ask(() -> RecoveryCodesView.show(
                        secondFactors.renewOwnRecoveryCodes(), text("account.secondFactor.codesRenewed"))));
        var remove = new Button(text("account.secondFactor.remove"), click -> ask(this::remove));
        remove.setVisible(!status.isRequired());
        show(
                new Paragraph(text(
                        "account.secondFactor.on", Dates.date(status.since().get()), status.recoveryCodesLeft())),
                actions(setUp, renew, remove));
    }

    private void ask(Runnable action) {
        question.askBefore(text("secondFactor.heading"), text("account.secondFactor.password"), action);
    }

    private void remove() {
        secondFactors.removeOwn();
        Notices.done(text("account.secondFactor.removed"));
        refresh();
    }

    private void openSetUp() {
        var enrolment = secondFactors.begin(userId);
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("secondFactor.heading"));
        dialog.setWidth("28rem");
        var code = new CodeField(text("secondFactor.codeOfApp"), true);
        code.setManualValidation(true);
        var save = new Button(text("secondFactor.go"), click -> secondFactors
                .confirm(enrolment, code.getValue())
                .ifPresentOrElse(
                        codes -> {
                            dialog.close();
                            RecoveryCodesView.show(codes, text("account.secondFactor.isOn"));
                        },
                        () -> {
                            code.setErrorMessage(text("secondFactor.refused"));
                            code.setInvalid(true);
                            code.focus();
                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(dialog);
        var form = new Div(new KeyPicture(enrolment), code);
        form.addClassName("koers-dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(text("dialog.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
