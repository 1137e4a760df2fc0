package nl.koers.form.process;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.koers.form.Condition;
import nl.koers.form.ConditionLanguage;
import nl.koers.shared.process.PlainFeel;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions in {@link PlainFeel}, evaluated by the engine that also evaluates decision tables. */
@Component
public class FeelConditions implements ConditionLanguage {

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    @Override
    public Condition compile(String expression) throws InvalidConditionException {
        var read = PlainFeel.expression(expression);
        if (read.reason() != null) {
            throw new InvalidConditionException(read.reason());
        }
        return new FeelCondition(feel, Objects.requireNonNull(read.expression()), read.names());
    }

    /** Parsed once, evaluated at every change of an answer. */
    private record FeelCondition(FeelEngineApi feel, ParsedExpression expression, Set<String> keys)
            implements Condition {

        @Override
        public boolean holds(Map<String, @Nullable Object> values) {
            EvaluationResult outcome = feel.evaluate(expression, values);
            return outcome.isSuccess() && Boolean.TRUE.equals(outcome.result());
        }

        @Override
        public String toString() {
            return expression.text();
        }
    }
}
