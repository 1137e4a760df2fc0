package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

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
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.consent.ui.ConsentQuestion;
import nl.koers.dossier.typing.TypingService;
import nl.koers.dossier.ui.KeptTyping;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.NewReferral;
import nl.koers.referral.Proposal;
import nl.koers.referral.Referral;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.typing.TypingRest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Prepares a referral: for which need, to whom, on which consent, and what the letter says. What is filled in is kept until
 * it is used or given up.
 */
class NewReferralDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ReferralDesk desk;
    private final TrajectoryCode code;
    private final transient Runnable afterwards;
    private final transient ReferralDesk.Choices choices;
    private final ComboBox<SupportNeed> need = new ComboBox<>(text("referral.need"));
    private final PartnerChoice partner = new PartnerChoice();
    private final ConsentQuestion consent;
    private final ComboBox<ReferralWay> way = new ComboBox<>(text("referral.way"));
    private final TextArea question = new TextArea(text("referral.question"));
    private final TextArea shared = new TextArea(text("referral.shared"));
    private final KeptTyping keeper;
    private String scopeOfConsent = "";

    NewReferralDialog(ReferralDesk desk, TrajectoryCode code, Runnable afterwards) {
        this.desk = desk;
        this.code = code;
        this.afterwards = afterwards;
        consent = new ConsentQuestion(desk.today());
        setHeaderTitle(text("referral.new"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        keeper = new KeptTyping(this::filledIn, all -> desk.typing().keep(code, all));
        choices = desk.choices(code);
        if (choices.needs().isEmpty()) {
            lackNeeds();
        } else {
            describe();
            begin();
            var form = new Div(need, partner, consent, way, question, shared, keeper);
            keeper.keepsWhatIsIn(form, code, desk.typing().place());
            TypingRest.name(question, "question");
            TypingRest.name(shared, "shared");
            form.addClassName("koers-dialog-form");
            add(form);
            var save = new Button(text("referral.prepare"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(text("dialog.cancel"), click -> giveUp()), save);
        }
    }

    /** Begins with a need and a partner, which can still be chosen otherwise. */
    NewReferralDialog(ReferralDesk desk, TrajectoryCode code, UUID forNeed, UUID to, Runnable afterwards) {
        this(desk, code, afterwards);
        choose(need, NewReferralDialog::key, forNeed.toString());
        choose(partner, NewReferralDialog::key, to.toString());
    }

    /**
     * Begins with a need, which can still be chosen otherwise; with what was filled in before when there is that.
     *
     * @param forNeed its id, or null for none
     */
    NewReferralDialog(ReferralDesk desk, TrajectoryCode code, @Nullable String forNeed, Runnable afterwards) {
        this(desk, code, afterwards);
        if (forNeed != null && !choices.needs().isEmpty() && need.isEmpty()) {
            choose(need, NewReferralDialog::key, forNeed);
        }
    }

    private void lackNeeds() {
        var link = new Anchor("trajectory/" + code.value() + "/plan", text("referral.toPlan"));
        // otherwise it would stay open over the other page
        link.getElement().addEventListener("click", click -> close());
        add(new Paragraph(text("referral.noNeed")), link);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()));
    }

    private void describe() {
        need.setItems(choices.needs());
        need.setItemLabelGenerator(item ->
                text("referral.need.item", text("lifeDomain." + item.domain().code()), item.goal()));
        need.addValueChangeListener(change -> propose(change.getValue()));
        partner.addValueChangeListener(change -> lookForConsent(change.getValue()));
        consent.whenChosen(chosen -> {
            if (shared.isEmpty()) {
                shared.setValue(chosen.scope());
                scopeOfConsent = chosen.scope();
            }
        });
        consent.whenTyped(keeper::typed);
        way.setItems(ReferralWay.values());
        way.setItemLabelGenerator(ReferralWords::way);
        question.setHelperText(text("referral.question.help"));
        shared.setHelperText(text("referral.shared.help"));
        for (var area : new TextArea[] {question, shared}) {
            area.setMinRows(3);
            area.setWidthFull();
            area.setManualValidation(true);
            area.setAutocomplete(Autocomplete.OFF);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            TextLength.limit(area, Referral.TEXT_MAX_LENGTH);
        }
        Stream.of(need, partner, way).forEach(field -> {
            field.setManualValidation(true);
            field.addValueChangeListener(change -> complain(field, ""));
        });
        required().forEach(field -> field.setRequiredIndicatorVisible(true));
        Stream.concat(required(), Stream.of(shared))
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        keeper.typed();
                    }
                }));
    }

    private void propose(@Nullable SupportNeed chosen) {
        partner.propose(
                chosen == null ? null : chosen.domain(), chosen == null ? List.of() : desk.proposals(choices, chosen));
    }

    private void lookForConsent(@Nullable Proposal chosen) {
        // what the client agreed to for one partner is nothing said about another
        if (shared.getValue().equals(scopeOfConsent)) {
            shared.clear();
        }
        if (chosen == null) {
            consent.waitForReceiver();
        } else {
            consent.ask(desk.consents(code, chosen));
        }
    }

    // ---- what was filled in before ----

    /** With what was filled in before, else with what is the only choice. */
    private void begin() {
        if (choices.needs().size() == 1) {
            need.setValue(choices.needs().get(0));
        }
        desk.typing().typed(code).ifPresentOrElse(this::restore, keeper::begin);
    }

    private void restore(TypingService.Typed kept) {
        var fields = kept.fields();
        choose(need, NewReferralDialog::key, fields.get("need"));
        choose(partner, NewReferralDialog::key, fields.get("partner"));
        consent.restore(fields);
        choose(way, ReferralWay::code, fields.get("way"));
        question.setValue(fields.getOrDefault("question", ""));
        shared.setValue(fields.getOrDefault("shared", ""));
        keeper.begin(kept.savedAt());
    }

    private Map<String, String> filledIn() {
        var fields = new HashMap<>(consent.filledIn());
        need.getOptionalValue().ifPresent(chosen -> fields.put("need", key(chosen)));
        partner.getOptionalValue().ifPresent(chosen -> fields.put("partner", key(chosen)));
        way.getOptionalValue().ifPresent(chosen -> fields.put("way", chosen.code()));
        fields.put("question", question.getValue());
        fields.put("shared", shared.getValue());
        return fields;
    }

    private static String key(SupportNeed need) {
        return need.id().toString();
    }

    private static String key(Proposal proposal) {
        return proposal.partner().id().toString();
    }

    /** Nothing changes when it cannot be chosen any more. */
    private static <T> void choose(ComboBox<T> field, Function<T, String> key, @Nullable String chosen) {
        field.getListDataView()
                .getItems()
                .filter(item -> key.apply(item).equals(chosen))
                .findFirst()
                .ifPresent(field::setValue);
    }

    private void giveUp() {
        desk.typing().forget(code);
        close();
    }

    // ---- saving ----

    private Stream<AbstractField<?, ?>> required() {
        return Stream.of(need, partner, way, question);
    }

    private static boolean isMissing(AbstractField<?, ?> field) {
        return field.isEmpty() || field.getValue() instanceof String words && words.isBlank();
    }

    private void save() {
        required().forEach(field -> complain(field, isMissing(field) ? text("form.error.required") : ""));
        var missing = required()
                .filter(field -> ((HasValidationProperties) field).isInvalid())
                .findFirst();
        if (missing.isPresent()) {
            ((Focusable<?>) missing.get()).focus();
            return;
        }
        if (!consent.isComplete() || !TextLength.fits(this)) {
            return;
        }
        try {
            refer();
            close();
            Notices.done(text("referral.prepared"));
            afterwards.run();
        } catch (NoConsentException e) {
            // what was typed stays here
            consent.sayThatItEnded();
        } catch (AccessDeniedException e) {
            Notices.problem(text("closed.forTeam"));
        }
    }

    private void refer() {
        var there = consent.chosen();
        if (there.isPresent()) {
            desk.refer(code, referral(there.get().id()));
        } else {
            var asked = partner.getValue().partner();
            var party = new Party.OnePartner(asked.id(), asked.name());
            desk.refer(code, consent.given(party, Purpose.REFERRAL, shared.getValue()), this::referral);
        }
    }

    private NewReferral referral(UUID onConsent) {
        return new NewReferral(
                need.getValue().id(),
                partner.getValue().partner().id(),
                onConsent,
                way.getValue(),
                question.getValue(),
                shared.getValue());
    }

    private static void complain(AbstractField<?, ?> field, String problem) {
        var validation = (HasValidationProperties) field;
        validation.setErrorMessage(problem);
        validation.setInvalid(!problem.isEmpty());
    }
}
