package nl.koers.form.file;

import static nl.koers.form.Forms.choice;
import static nl.koers.form.Forms.component;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import nl.koers.form.Forms;
import nl.koers.form.process.FeelConditions;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    private static final String ROUTING = "\"storage\": \"routing\"";

    private final FormCheck check = new FormCheck(new FormParser(new FeelConditions()));

    /** Like the engine's: a code, a yes-or-no, a number from 0 to 99, a date, and an id that no form may set. */
    private final RoutingCodes variables = new RoutingCodes() {
        @Override
        public boolean declared(String variable) {
            return Set.of("nextStep", "again", "attempts", "pauseUntil", "organisation")
                    .contains(variable);
        }

        @Override
        public Set<String> codes(String variable) {
            return variable.equals("nextStep") ? Set.of("stay", "close", "pause") : Set.of();
        }

        @Override
        public boolean allows(String variable, Object value) {
            return switch (variable) {
                case "nextStep" -> codes(variable).contains(value);
                case "again" -> value instanceof Boolean;
                case "attempts" -> value instanceof Long number && number >= 0 && number <= 99;
                case "pauseUntil" -> value instanceof String text && isDate(text);
                default -> value instanceof String text && text.matches("[a-z-]+");
            };
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    };

    private List<String> problems(String... components) {
        return check.check(Forms.FILE, Forms.file(components), variables).stream()
                .map(FormProblem::toString)
                .toList();
    }

    @Test
    void acceptsFieldsWhoseEveryAnswerTheEngineTakes() {
        assertThat(problems(
                        choice("radio", "nextStep", "", ROUTING, "stay", "close"),
                        component("checkbox", "again", "", ROUTING),
                        component(
                                "number",
                                "attempts",
                                "\"decimalDigits\": 0, \"validate\": {\"min\": 0, \"max\": 99}",
                                ROUTING),
                        component("datetime", "pauseUntil", "\"subtype\": \"date\"", ROUTING),
                        component("textfield", "anything", "")))
                .isEmpty();
    }

    @Test
    void refusesVariablesAndCodesThatNobodyDeclared() {
        assertThat(problems(choice("radio", "mood", "", ROUTING, "good")))
                .containsExactly("visit-talk.form: mood: no routing variable of this name is declared");
        assertThat(problems(choice("select", "nextStep", "", ROUTING, "stay", "elsewhere", "away")))
                .containsExactly("visit-talk.form: nextStep: the variable has no code away, elsewhere;"
                        + " it has close, pause, stay");
    }

    @Test
    void refusesFieldsOfAnotherKindThanTheVariable() {
        assertThat(problems(component("checkbox", "nextStep", "", ROUTING))).hasSize(1);
        assertThat(problems(component("datetime", "nextStep", "\"subtype\": \"date\"", ROUTING)))
                .hasSize(1);
        assertThat(problems(component("checkbox", "attempts", "", ROUTING))).hasSize(1);
        assertThat(problems(component("datetime", "again", "\"subtype\": \"date\"", ROUTING)))
                .hasSize(1);
        assertThat(problems(choice("radio", "pauseUntil", "", ROUTING, "2026-01-01")))
                .hasSize(1);
        assertThat(problems(choice("radio", "organisation", "", ROUTING, "other")))
                .as("an id, whatever its form allows")
                .hasSize(1);
    }

    @Test
    void refusesNumbersThatTheVariableDoesNotTake() {
        assertThat(problems(component("number", "attempts", "\"decimalDigits\": 0", ROUTING)))
                .hasSize(1);
        assertThat(problems(component(
                        "number",
                        "attempts",
                        "\"decimalDigits\": 0, \"validate\": {\"min\": 0, \"max\": 100}",
                        ROUTING)))
                .hasSize(1);
    }

    @Test
    void remindsOfTheStorageWhenTheKeyIsARoutingVariable() {
        assertThat(problems(choice("radio", "nextStep", "", "", "stay")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("set the property 'storage' to 'routing'"));
    }

    @Test
    void reportsWhatTheParserFinds() {
        assertThat(problems(component("html", "a", ""))).hasSize(1);
    }
}
