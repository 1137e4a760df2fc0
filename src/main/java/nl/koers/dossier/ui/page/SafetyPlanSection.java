package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.shared.TrajectoryCode;

/** What to do when it gets unsafe. What is needed first stands first. */
class SafetyPlanSection extends SectionPanel<SafetyPlan> {

    private static final long serialVersionUID = 1L;

    SafetyPlanSection(DossierDesk desk, TrajectoryCode code) {
        super(desk, code, DossierSection.SAFETY_PLAN);
    }

    @Override
    void describe(SafetyPlan plan, Div words) {
        parts(plan).forEach((part, told) -> addWords(words, text("dossier.safetyPlan." + part), told));
    }

    private static Map<String, String> parts(SafetyPlan plan) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("call", plan.call());
        parts.put("goTo", plan.goTo());
        parts.put("signs", plan.signs());
        parts.put("helps", plan.helps());
        parts.put("agreements", plan.agreements());
        return parts;
    }

    @Override
    SectionEditor<SafetyPlan> createEditor() {
        return new Editor();
    }

    private static final class Editor extends SectionEditor<SafetyPlan> {

        private static final long serialVersionUID = 1L;

        private final Map<String, TextArea> areas = new LinkedHashMap<>();

        Editor() {
            parts(SafetyPlan.EMPTY).keySet().forEach(part -> {
                var area = Inputs.area(text("dossier.safetyPlan." + part), SafetyPlan.PART_MAX_LENGTH);
                listenTo(area);
                areas.put(part, area);
                add(area);
            });
            area("call").setHelperText(text("dossier.safetyPlan.call.help"));
            area("agreements").setHelperText(text("dossier.safetyPlan.agreements.help"));
        }

        private TextArea area(String part) {
            return Objects.requireNonNull(areas.get(part));
        }

        @Override
        void fill(SafetyPlan plan) {
            restore(parts(plan));
        }

        @Override
        Map<String, String> typed() {
            return areas.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                    .getValue()));
        }

        @Override
        void restore(Map<String, String> typed) {
            areas.forEach((part, area) -> area.setValue(typed.getOrDefault(part, "")));
        }

        @Override
        Optional<SafetyPlan> value() {
            return Optional.of(new SafetyPlan(
                    area("signs").getValue(),
                    area("helps").getValue(),
                    area("call").getValue(),
                    area("goTo").getValue(),
                    area("agreements").getValue()));
        }

        @Override
        void focus() {
            area("call").focus();
        }
    }
}
