package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyAddress;
import nl.koers.shared.TrajectoryCode;

/** Where the client is safe, for those who have to know. */
class SafetySection extends SectionPanel<SafetyAddress> {

    private static final long serialVersionUID = 1L;

    SafetySection(DossierDesk desk, TrajectoryCode code) {
        super(desk, code, DossierSection.SAFETY);
    }

    @Override
    void describe(SafetyAddress safety, Div words) {
        addWords(words, text("dossier.safety.address"), safety.address());
        addWords(words, text("dossier.safety.agreements"), safety.agreements());
    }

    @Override
    SectionEditor<SafetyAddress> createEditor() {
        return new Editor();
    }

    private static final class Editor extends SectionEditor<SafetyAddress> {

        private static final long serialVersionUID = 1L;

        private final TextArea address = Inputs.area(text("dossier.safety.address"), SafetyAddress.ADDRESS_MAX_LENGTH);
        private final TextArea agreements =
                Inputs.area(text("dossier.safety.agreements"), SafetyAddress.AGREEMENTS_MAX_LENGTH);

        Editor() {
            address.setHelperText(text("dossier.safety.help"));
            agreements.setHelperText(text("dossier.safety.agreements.help"));
            listenTo(address);
            listenTo(agreements);
            add(address, agreements);
        }

        @Override
        void fill(SafetyAddress safety) {
            address.setValue(safety.address());
            agreements.setValue(safety.agreements());
        }

        @Override
        Map<String, String> typed() {
            return Map.of("address", address.getValue(), "agreements", agreements.getValue());
        }

        @Override
        void restore(Map<String, String> typed) {
            address.setValue(typed.getOrDefault("address", ""));
            agreements.setValue(typed.getOrDefault("agreements", ""));
        }

        @Override
        Optional<SafetyAddress> value() {
            return Optional.of(new SafetyAddress(address.getValue(), agreements.getValue()));
        }

        @Override
        void focus() {
            address.focus();
        }
    }
}
