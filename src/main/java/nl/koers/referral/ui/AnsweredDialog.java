package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.Referral;
import nl.koers.shared.ui.Notices;

/** Takes down what the partner told the caseworker. */
class AnsweredDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final transient Referral referral;
    private final transient Runnable afterwards;

    AnsweredDialog(ReferralDesk desk, Referral referral, Runnable afterwards) {
        this.desk = desk;
        this.referral = referral;
        this.afterwards = afterwards;
        setHeaderTitle(text("referral.answered.of", ReferralWords.partner(referral)));
        setWidth("28rem");
        var fields =
                new AnswerFields("referral.answer", "referral.answer.", PartnerAnswer.ACCEPTED, PartnerAnswer.DECLINED);
        add(fields);
        var save = new Button(
                text("referral.answered.save"), click -> fields.given().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    private void save(AnswerFields.Given given) {
        desk.referrals().answered(referral.trajectory(), referral.id(), given.answer(), given.reason());
        close();
        Notices.done(text("referral.answered.done"));
        afterwards.run();
    }
}
