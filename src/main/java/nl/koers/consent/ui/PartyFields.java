package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.TextLength;
import org.jspecify.annotations.Nullable;

/** Whom a consent is for; what can be chosen depends on what it is for. */
class PartyFields extends Div {

    private static final long serialVersionUID = 1L;

    /** The ways to say it. */
    private enum Way {
        PARTNER,
        ANY_PARTNER,
        IN_WORDS
    }

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(text("consent.party"));
    private final ComboBox<Party.OnePartner> partner = new ComboBox<>(text("consent.party.which"));
    private final ComboBox<LifeDomain> domain = new ComboBox<>(text("consent.party.domain"));
    private final ComboBox<String> region = new ComboBox<>(text("consent.party.region"));
    private final ComboBox<Party.OtherOrganisation> organisation = new ComboBox<>(text("consent.party.organisation"));
    private final TextField words = new TextField(text("consent.party.words"));
    private final ComboBox<PartyKind> kind = new ComboBox<>(text("consent.kind"));

    PartyFields(ConsentDesk desk, TrajectoryCode code) {
        addClassName("koers-dialog-form");
        way.setItemLabelGenerator(item -> text("consent.party.way." + item.name()));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        way.addValueChangeListener(change -> show(change.getValue()));
        desk.choosePartners(code, partner);
        partner.setItemLabelGenerator(ConsentWords::party);
        domain.setItems(LifeDomain.values());
        domain.setItemLabelGenerator(item -> text("lifeDomain." + item.code()));
        region.setItems(desk.regions());
        region.setHelperText(text("consent.party.region.help"));
        organisation.setItems(desk.organisations());
        organisation.setItemLabelGenerator(ConsentWords::party);
        words.setHelperText(text("consent.party.help"));
        words.setAutocomplete(Autocomplete.OFF);
        kind.setItems(PartyKind.values());
        kind.setItemLabelGenerator(item -> text("consent.kind." + item.code()));
        add(way, partner, domain, region, organisation, words, kind);
        required().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidation) field).setManualValidation(true);
            field.addValueChangeListener(change -> ((HasValidation) field).setInvalid(false));
        });
        // after what takes an earlier complaint away
        TextLength.limit(words, NewConsent.PARTY_MAX_LENGTH);
        show(null);
    }

    /** @param purpose null while it is not chosen */
    void offerFor(@Nullable Purpose purpose) {
        boolean transfer = purpose == Purpose.TRANSFER;
        way.setVisible(purpose != null && !transfer);
        way.setItems(Way.PARTNER, purpose == Purpose.REFERRAL ? Way.ANY_PARTNER : Way.IN_WORDS);
        show(null);
        organisation.setVisible(transfer);
    }

    private void show(@Nullable Way chosen) {
        partner.setVisible(chosen == Way.PARTNER);
        domain.setVisible(chosen == Way.ANY_PARTNER);
        region.setVisible(chosen == Way.ANY_PARTNER);
        organisation.setVisible(false);
        words.setVisible(chosen == Way.IN_WORDS);
        kind.setVisible(chosen == Way.IN_WORDS);
    }

    /** Otherwise says at its fields what is missing. */
    boolean isComplete() {
        var missing = required()
                .filter(AbstractField::isVisible)
                .filter(field -> field.isEmpty() || field.getValue() instanceof String typed && typed.isBlank())
                .toList();
        missing.forEach(field -> {
            ((HasValidation) field).setErrorMessage(text("open.required"));
            ((HasValidation) field).setInvalid(true);
        });
        missing.stream().findFirst().ifPresent(field -> field.getElement().callJsFunction("focus"));
        return missing.isEmpty();
    }

    private Stream<AbstractField<?, ?>> required() {
        return Stream.of(way, partner, domain, organisation, words, kind);
    }

    /** When everything that is asked is filled in. */
    Party party() {
        if (organisation.isVisible()) {
            return organisation.getValue();
        }
        return switch (way.getValue()) {
            case PARTNER -> partner.getValue();
            case ANY_PARTNER ->
                new Party.AnyPartner(
                        domain.getValue(), region.getOptionalValue().orElse(""));
            case IN_WORDS -> new Party.InWords(words.getValue(), kind.getValue());
        };
    }
}
