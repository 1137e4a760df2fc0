package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.consent.Receiver;
import nl.koers.consent.ui.ConsentQuestion;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.Organisation;
import nl.koers.shared.ui.Notices;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;

/** Asks where the client goes, and records the client's consent for it when there is none yet. */
class TransferDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Trajectory trajectory;
    private final transient HelpDesk desk;
    private final transient Runnable afterwards;
    private final ComboBox<Organisation> receiver = new ComboBox<>(text("transfer.to"));
    private final ConsentQuestion consent;

    /** @param afterwards also runs when somebody else was first */
    TransferDialog(Trajectory trajectory, HelpDesk desk, Runnable afterwards) {
        this.trajectory = trajectory;
        this.desk = desk;
        this.afterwards = afterwards;
        consent = new ConsentQuestion(desk.today());
        setHeaderTitle(text("transfer.begin"));
        setWidth("30rem");
        receiver.setItems(desk.transfers.organisations());
        receiver.setItemLabelGenerator(
                organisation -> text("transfer.organisation", organisation.name(), organisation.region()));
        receiver.setRequiredIndicatorVisible(true);
        receiver.setManualValidation(true);
        receiver.setErrorMessage(text("open.required"));
        receiver.addValueChangeListener(change -> {
            receiver.setInvalid(false);
            lookForConsent(change.getValue());
        });
        var form = new Div(receiver, consent);
        form.addClassName("koers-dialog-form");
        add(new Paragraph(text("transfer.begin.explain")), form);
        var confirm = new Button(text("transfer.begin.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), confirm);
    }

    private void lookForConsent(@Nullable Organisation to) {
        if (to == null) {
            consent.waitForReceiver();
        } else {
            consent.ask(desk.consents.holding(trajectory.code(), Receiver.organisation(to.id())));
        }
    }

    private void confirm() {
        receiver.setInvalid(receiver.isEmpty());
        if (receiver.isInvalid() || !consent.isComplete()) {
            return;
        }
        close();
        try {
            begin(receiver.getValue());
            Notices.done(text("transfer.begin.done"));
        } catch (CourseConflictException | NoConsentException e) {
            Notices.problem(text("transfer.conflict"));
        } catch (DossierClosedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        afterwards.run();
    }

    private void begin(Organisation to) {
        var there = consent.chosen();
        if (there.isPresent()) {
            desk.transfers.begin(trajectory.code(), to.id(), there.get().id());
        } else {
            var party = new Party.OtherOrganisation(to.id(), to.name());
            desk.transfers.begin(trajectory.code(), to.id(), consent.given(party, Purpose.TRANSFER, ""));
        }
    }
}
