package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.koers.consent.Consent;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.Organisation;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.Dates;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;

/** Asks where the client goes, and records the client's consent for it when there is none yet. */
class TransferDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    /** What is proposed: a transfer takes weeks. */
    private static final int USUAL_MONTHS = 3;

    private final transient Trajectory trajectory;
    private final transient HelpDesk desk;
    private final transient Runnable afterwards;
    private final LocalDate today;
    private final ComboBox<Organisation> receiver = new ComboBox<>(text("transfer.to"));
    private final Paragraph consentWords = new Paragraph();
    private final RadioButtonGroup<GivenHow> how = new RadioButtonGroup<>(text("consent.givenHow"));
    private final DatePicker until = new DatePicker(text("consent.until"));
    private transient @Nullable Consent consent;

    /** @param afterwards also runs when somebody else was first */
    TransferDialog(Trajectory trajectory, HelpDesk desk, Runnable afterwards) {
        this.trajectory = trajectory;
        this.desk = desk;
        this.afterwards = afterwards;
        today = desk.today();
        setHeaderTitle(text("transfer.begin"));
        setWidth("30rem");
        receiver.setItems(desk.transfers.organisations());
        receiver.setItemLabelGenerator(
                organisation -> text("transfer.organisation", organisation.name(), organisation.region()));
        receiver.addValueChangeListener(change -> lookForConsent());
        how.setItems(GivenHow.values());
        how.setItemLabelGenerator(item -> text("consent.how." + item.code()));
        until.setI18n(DateTexts.forCurrentUser());
        until.setMin(today);
        until.setMax(today.plusYears(NewConsent.LONGEST_YEARS));
        until.setValue(today.plusMonths(USUAL_MONTHS));
        fields().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidation) field).setManualValidation(true);
            field.addValueChangeListener(change -> ((HasValidation) field).setInvalid(false));
        });
        var form = new Div(receiver, consentWords, how, until);
        form.addClassName("koers-dialog-form");
        add(new Paragraph(text("transfer.begin.explain")), form);
        lookForConsent();
        var confirm = new Button(text("transfer.begin.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), confirm);
    }

    private Stream<AbstractField<?, ?>> fields() {
        return Stream.of(receiver, how, until);
    }

    private void lookForConsent() {
        var to = receiver.getValue();
        consent = to == null
                ? null
                : desk.transfers.consentFor(trajectory.code(), to).orElse(null);
        boolean ask = to != null && consent == null;
        how.setVisible(ask);
        until.setVisible(ask);
        consentWords.setVisible(to != null);
        consentWords.setText(
                consent == null
                        ? text("transfer.consent.ask")
                        : text("transfer.consent.there", Dates.date(consent.validUntil())));
    }

    private void confirm() {
        var missing =
                fields().filter(field -> field.isVisible() && field.isEmpty()).toList();
        missing.forEach(field -> {
            ((HasValidation) field).setErrorMessage(text("open.required"));
            ((HasValidation) field).setInvalid(true);
        });
        if (!missing.isEmpty() || !isUntilInRange()) {
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

    private boolean isUntilInRange() {
        var date = until.getValue();
        boolean fits = !until.isVisible()
                || date != null && !date.isBefore(today) && !date.isAfter(today.plusYears(NewConsent.LONGEST_YEARS));
        until.setErrorMessage(text("consent.until.wrong", NewConsent.LONGEST_YEARS));
        until.setInvalid(!fits);
        return fits;
    }

    private void begin(Organisation to) {
        if (consent == null) {
            desk.consents.record(
                    trajectory.code(),
                    new NewConsent(
                            to.name(),
                            PartyKind.SUPPORT_ORGANISATION,
                            Purpose.TRANSFER,
                            "",
                            how.getValue(),
                            today,
                            until.getValue()));
        }
        desk.transfers.begin(trajectory.code(), to.id());
    }
}
