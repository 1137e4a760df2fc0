package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NoConsentException;
import nl.koers.shared.ui.Notices;

/** Says what a step does before it is done. */
class SharingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ConsentService consents;
    private final transient Consent consent;
    private final SharingStep step;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<GivenHow> how = new RadioButtonGroup<>(text("consent.withdraw.how"));

    /** @param afterwards also runs when the consent turned out to have ended meanwhile */
    SharingDialog(ConsentService consents, Consent consent, SharingStep step, Runnable afterwards) {
        this.consents = consents;
        this.consent = consent;
        this.step = step;
        this.afterwards = afterwards;
        setHeaderTitle(step.title());
        setWidth("28rem");
        add(new Paragraph(step.words("explain")));
        if (step == SharingStep.WITHDRAW) {
            how.setItems(GivenHow.values());
            how.setItemLabelGenerator(item -> text("consent.how." + item.code()));
            how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            how.setValue(GivenHow.SPOKEN);
            add(how);
        }
        var confirm = new Button(step.words("confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        close();
        var code = consent.trajectory();
        try {
            switch (step) {
                case SHARE -> consents.share(code, consent.id());
                case STOP -> consents.stopSharing(code, consent.id());
                case WITHDRAW -> consents.withdraw(code, consent.id(), how.getValue());
            }
            Notices.done(step.words("done"));
        } catch (NoConsentException e) {
            Notices.problem(text("consent.ended"));
        }
        afterwards.run();
    }
}
