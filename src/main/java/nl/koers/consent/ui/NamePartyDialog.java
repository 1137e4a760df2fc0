package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.consent.Consent;
import nl.koers.consent.NoConsentException;
import nl.koers.shared.ui.Notices;

/** Asks which partner a consent in words is for: an older one, or one that came from another organisation. */
class NamePartyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ConsentDesk desk;
    private final transient Consent consent;
    private final transient Runnable afterwards;
    private final PartyFields party;

    NamePartyDialog(ConsentDesk desk, Consent consent, Runnable afterwards) {
        this.desk = desk;
        this.consent = consent;
        this.afterwards = afterwards;
        party = new PartyFields(desk, consent.trajectory());
        party.offerFor(consent.purpose());
        setHeaderTitle(text("consent.nameParty"));
        setWidth("32rem");
        add(new Paragraph(text("consent.nameParty.explain", ConsentWords.party(consent.party()))), party);
        var save = new Button(text("consent.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    private void save() {
        if (!party.isComplete()) {
            return;
        }
        close();
        try {
            desk.consents().nameParty(consent.trajectory(), consent.id(), party.party());
            Notices.done(text("consent.recorded"));
        } catch (NoConsentException e) {
            Notices.problem(text("consent.ended"));
        }
        afterwards.run();
    }
}
