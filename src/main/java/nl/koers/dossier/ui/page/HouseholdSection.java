package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Household;
import nl.koers.dossier.ui.TypedLines;
import nl.koers.shared.TrajectoryCode;

/** Who has to be taken into account in plans. */
class HouseholdSection extends SectionPanel<Household> {

    private static final long serialVersionUID = 1L;

    HouseholdSection(DossierDesk desk, TrajectoryCode code) {
        super(desk, code, DossierSection.HOUSEHOLD);
    }

    @Override
    void describe(Household household, Div words) {
        if (!household.words().isBlank()) {
            words.add(TypedLines.of(household.words()));
        }
    }

    @Override
    SectionEditor<Household> createEditor() {
        return new Editor();
    }

    private static final class Editor extends SectionEditor<Household> {

        private static final long serialVersionUID = 1L;

        private final TextArea words = Inputs.area(text("dossier.household"), Household.WORDS_MAX_LENGTH);

        Editor() {
            words.setHelperText(text("dossier.household.help"));
            listenTo(words);
            add(words);
        }

        @Override
        void fill(Household household) {
            words.setValue(household.words());
        }

        @Override
        Map<String, String> typed() {
            return Map.of("words", words.getValue());
        }

        @Override
        void restore(Map<String, String> typed) {
            words.setValue(typed.getOrDefault("words", ""));
        }

        @Override
        Optional<Household> value() {
            return Optional.of(new Household(words.getValue()));
        }

        @Override
        void focus() {
            words.focus();
        }
    }
}
