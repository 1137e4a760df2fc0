package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.PartnerRules;

/** What was agreed: which kinds, and for each of these when and how. */
class AgreementFields extends Div {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<AgreementKind> kinds = new CheckboxGroup<>(PartnerWords.of(PartnerField.AGREEMENTS));
    private final Map<AgreementKind, TextField> words = new EnumMap<>(AgreementKind.class);

    AgreementFields(List<Agreement> agreements) {
        kinds.setItems(AgreementKind.values());
        kinds.setItemLabelGenerator(PartnerWords::of);
        add(kinds);
        for (var kind : AgreementKind.values()) {
            var field = Inputs.line(
                    text("partner.agreement.words", PartnerWords.of(kind)), PartnerRules.AGREEMENT_MAX_LENGTH);
            field.setRequiredIndicatorVisible(kind == AgreementKind.OTHER);
            words.put(kind, field);
            add(field);
        }
        kinds.addValueChangeListener(change -> showWords());
        agreements.forEach(agreement -> field(agreement.kind()).setValue(agreement.words()));
        kinds.setValue(agreements.stream().map(Agreement::kind).collect(Collectors.toSet()));
        showWords();
    }

    List<Agreement> value() {
        return Arrays.stream(AgreementKind.values())
                .filter(kinds.getValue()::contains)
                .map(kind -> new Agreement(kind, field(kind).getValue()))
                .toList();
    }

    Stream<HasValidation> fields() {
        return words.values().stream().map(field -> field);
    }

    /** @param kind its place among the kinds */
    HasValidation field(int kind) {
        return field(AgreementKind.values()[kind]);
    }

    private TextField field(AgreementKind kind) {
        return Objects.requireNonNull(words.get(kind));
    }

    private void showWords() {
        words.forEach((kind, field) -> field.setVisible(kinds.getValue().contains(kind)));
    }
}
