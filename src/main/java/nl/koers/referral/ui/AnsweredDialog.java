package nl.koers.referral.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.Referral;
import nl.koers.shared.ui.Notices;

/** Takes down what the partner told the caseworker. */
class AnsweredDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final transient Referral referral;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<PartnerAnswer> answer = new RadioButtonGroup<>(text("referral.answer"));
    private final ComboBox<DeclineReason> reason = new ComboBox<>(text("partnerAnswer.reason"));

    AnsweredDialog(ReferralDesk desk, Referral referral, Runnable afterwards) {
        this.desk = desk;
        this.referral = referral;
        this.afterwards = afterwards;
        setHeaderTitle(text("referral.answered.of", referral.partnerName()));
        setWidth("28rem");
        answer.setItems(PartnerAnswer.ACCEPTED, PartnerAnswer.DECLINED);
        answer.setItemLabelGenerator(item -> text("referral.answer." + item.code()));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setManualValidation(true);
        answer.setRequiredIndicatorVisible(true);
        answer.addValueChangeListener(change -> reason.setVisible(change.getValue() == PartnerAnswer.DECLINED));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(item -> text("referral.declineReason." + item.code()));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(false);
        var form = new Div(answer, reason);
        form.addClassName("koers-dialog-form");
        add(form);
        var save = new Button(text("referral.answered.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    private void save() {
        var given = answer.getValue();
        answer.setErrorMessage(text("form.error.required"));
        answer.setInvalid(given == null);
        boolean why = given != PartnerAnswer.DECLINED || reason.getValue() != null;
        reason.setErrorMessage(text("form.error.required"));
        reason.setInvalid(!why);
        if (given == null || !why) {
            return;
        }
        desk.referrals()
                .answered(
                        referral.trajectory(),
                        referral.id(),
                        given,
                        given == PartnerAnswer.DECLINED ? reason.getValue() : null);
        close();
        Notices.done(text("referral.answered.done"));
        afterwards.run();
    }
}
