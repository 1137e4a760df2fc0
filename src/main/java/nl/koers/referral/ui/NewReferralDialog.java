package nl.koers.referral.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import nl.koers.consent.Consent;
import nl.koers.consent.NoConsentException;
import nl.koers.partner.PartnerSummary;
import nl.koers.partner.ReferralWay;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.NewReferral;
import nl.koers.referral.Referral;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Dates;
import nl.koers.shared.ui.Notices;
import org.springframework.security.access.AccessDeniedException;

/** Prepares a referral: for which need, to whom, on which consent, and what the letter says. */
class NewReferralDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final TrajectoryCode code;
    private final transient Runnable afterwards;
    private final ComboBox<SupportNeed> need = new ComboBox<>(text("referral.need"));
    private final ComboBox<PartnerSummary> partner = new ComboBox<>(text("referral.partner"));
    private final ComboBox<Consent> consent = new ComboBox<>(text("referral.consent"));
    private final ComboBox<ReferralWay> way = new ComboBox<>(text("referral.way"));
    private final TextArea question = new TextArea(text("referral.question"));
    private final TextArea shared = new TextArea(text("referral.shared"));

    NewReferralDialog(ReferralDesk desk, TrajectoryCode code, Runnable afterwards) {
        this.desk = desk;
        this.code = code;
        this.afterwards = afterwards;
        setHeaderTitle(text("referral.new"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        var cancel = new Button(text("dialog.cancel"), click -> close());
        var choices = desk.choices(code);
        if (choices.needs().isEmpty()) {
            add(lacking("referral.noNeed", "plan", "referral.toPlan"));
            getFooter().add(cancel);
        } else if (choices.consents().isEmpty()) {
            add(lacking("referral.noConsent", "consent", "referral.toConsent"));
            getFooter().add(cancel);
        } else {
            describe(choices);
            var form = new Div(need, partner, consent, way, question, shared);
            form.addClassName("koers-dialog-form");
            add(form);
            var save = new Button(text("referral.prepare"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(cancel, save);
        }
    }

    private Div lacking(String key, String page, String linkKey) {
        return new Div(new Paragraph(text(key)), new Anchor("trajectory/" + code.value() + "/" + page, text(linkKey)));
    }

    private void describe(ReferralDesk.Choices choices) {
        need.setItems(choices.needs());
        need.setItemLabelGenerator(item ->
                text("referral.need.item", text("lifeDomain." + item.domain().code()), item.goal()));
        need.addValueChangeListener(change -> propose(change.getValue()));
        partner.setItemLabelGenerator(
                item -> text("referral.partner.item", item.name(), String.join(", ", item.regions())));
        partner.setHelperText(text("referral.partner.help"));
        consent.setItems(choices.consents());
        consent.setItemLabelGenerator(
                item -> text("referral.consent.item", item.party(), Dates.date(item.validUntil())));
        consent.setHelperText(text("referral.consent.help"));
        consent.addValueChangeListener(change -> {
            if (shared.isEmpty() && change.getValue() != null) {
                shared.setValue(change.getValue().scope());
            }
        });
        way.setItems(ReferralWay.values());
        way.setItemLabelGenerator(ReferralWords::way);
        question.setHelperText(text("referral.question.help"));
        shared.setHelperText(text("referral.shared.help"));
        for (var area : new TextArea[] {question, shared}) {
            area.setMinRows(3);
            area.setWidthFull();
            area.setManualValidation(true);
            area.setValueChangeMode(ValueChangeMode.LAZY);
        }
        required().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidationProperties) field).setInvalid(false);
        });
        Stream.of(need, partner, consent, way).forEach(field -> field.setManualValidation(true));
        if (choices.needs().size() == 1) {
            need.setValue(choices.needs().get(0));
        }
        if (choices.consents().size() == 1) {
            consent.setValue(choices.consents().get(0));
        }
    }

    private void propose(SupportNeed chosen) {
        partner.clear();
        partner.setItems(chosen == null ? java.util.List.of() : desk.partners(chosen.domain()));
    }

    private Stream<AbstractField<?, ?>> required() {
        return Stream.of(need, partner, consent, way, question);
    }

    private void save() {
        required().forEach(field -> complain(field, field.isEmpty() ? text("form.error.required") : ""));
        Stream.of(question, shared)
                .filter(area -> area.getValue().strip().length() > Referral.TEXT_MAX_LENGTH)
                .forEach(area -> complain(
                        area,
                        text(
                                "form.error.maxLength",
                                Referral.TEXT_MAX_LENGTH,
                                area.getValue().strip().length())));
        var wrong = Stream.concat(required(), Stream.of(shared))
                .filter(field -> ((HasValidationProperties) field).isInvalid())
                .findFirst();
        if (wrong.isPresent()) {
            ((Focusable<?>) wrong.get()).focus();
            return;
        }
        try {
            desk.refer(
                    code,
                    new NewReferral(
                            need.getValue().id(),
                            partner.getValue().id(),
                            consent.getValue().id(),
                            way.getValue(),
                            question.getValue(),
                            shared.getValue()));
            close();
            Notices.done(text("referral.prepared"));
            afterwards.run();
        } catch (NoConsentException e) {
            // what was typed stays here
            complain(consent, text("consent.ended"));
        } catch (AccessDeniedException e) {
            Notices.problem(text("closed.forTeam"));
        }
    }

    private static void complain(AbstractField<?, ?> field, String problem) {
        var validation = (HasValidationProperties) field;
        validation.setErrorMessage(problem);
        validation.setInvalid(!problem.isEmpty());
    }
}
