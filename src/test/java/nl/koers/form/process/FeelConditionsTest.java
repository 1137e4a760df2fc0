package nl.koers.form.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.koers.form.ConditionLanguage.InvalidConditionException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelConditionsTest {

    private final FeelConditions conditions = new FeelConditions();
    private final Map<String, Object> values = new HashMap<>(Map.of(
            "step",
            "pause",
            "needs",
            List.of("housing", "debts"),
            "hours",
            new BigDecimal("2.5"),
            "attempts",
            3L,
            "agreed",
            false,
            "day",
            "2026-03-01"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step = \"pause\"",
                "step != \"stay\"",
                "step in (\"stay\", \"pause\")",
                "not(step = \"stay\")",
                "missing = null",
                "missing != \"x\"",
                "list contains(needs, \"debts\")",
                "count(needs) > 1",
                "attempts >= 3 and hours < 3",
                "attempts in [1..5]",
                "attempts between 1 and 3",
                "hours + 0.5 = attempts",
                "agreed = false",
                "not(agreed)",
                "date(day) > date(\"2026-02-28\")",
                "if agreed then false else step = \"pause\"",
                "contains(step, \"aus\") or missing = \"x\""
            })
    void holds(String expression) throws Exception {
        assertThat(conditions.compile(expression).holds(values)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step = \"stay\"",
                "missing = \"x\"",
                "missing > 3",
                "not(missing > 3)",
                "step",
                "attempts",
                "step > 3",
                "step + 1 = 2",
                "list contains(missing, \"x\")",
                "date(step) > date(\"2026-02-28\")",
                "null"
            })
    void doesNotHoldWhenTheOutcomeIsFalseOrNoYesOrNo(String expression) throws Exception {
        assertThat(conditions.compile(expression).holds(values)).isFalse();
    }

    @Test
    void knowsWhichAnswersItReads() throws Exception {
        assertThat(conditions
                        .compile("step = \"pause\" or not(list contains(needs, other)) and hours in [low..3]")
                        .keys())
                .containsExactlyInAnyOrder("step", "needs", "other", "hours", "low");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "step =",
                "step == \"pause\"",
                "step = 'pause'",
                "for i in 1..1000000000 return i",
                "some x in needs satisfies x = \"a\"",
                "every x in needs satisfies x = \"a\"",
                "{a: 1}.a = 1",
                "client.name = \"x\"",
                "needs[1] = \"x\"",
                "function(x) x",
                "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
                "now() > date and time(day)",
                "today() = date(day)",
                "matches(step, \"(a+)+$\")",
                "replace(step, \"(a+)+$\", \"\") = \"\"",
                "random number() > 0.5",
                "uuid() = step",
                "2 ** 999999999 > 1",
                "step instance of string"
            })
    void refusesWhatIsNoComparisonOfAnswers(String expression) {
        assertThatThrownBy(() -> conditions.compile(expression)).isInstanceOf(InvalidConditionException.class);
    }

    @Test
    void refusesLongExpressionsBeforeReadingThem() {
        assertThatThrownBy(() -> conditions.compile("(".repeat(100_000)))
                .hasMessageContaining("longer than 500 characters");
    }

    @Test
    void readsDeeplyNestedExpressionsInReasonableTime() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String nested :
                    List.of("(", "not(", "[", "{a:", "if a then ", "if a then (", "count([", "-", "a in ")) {
                String expression = nested.repeat(500 / nested.length());
                assertThatThrownBy(() -> conditions.compile(expression)).isInstanceOf(InvalidConditionException.class);
            }
            conditions.compile("(".repeat(12) + "a = 1" + ")".repeat(12));
            conditions.compile("not(".repeat(12) + "a = 1" + ")".repeat(12));
            conditions.compile("a = 1 or ".repeat(50) + "a = 2");
            conditions.compile("if a then 1 else ".repeat(25) + "a = 2");
        });
    }
}
