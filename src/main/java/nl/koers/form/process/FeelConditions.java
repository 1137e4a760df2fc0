package nl.koers.form.process;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.koers.form.Condition;
import nl.koers.form.ConditionLanguage;
import nl.koers.shared.process.PlainFeel;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions in {@link PlainFeel}, evaluated by the engine that also evaluates decision tables. */
@Component
public class FeelConditions implements ConditionLanguage {

    @Override
    public Condition compile(String expression) throws InvalidConditionException {
        var read = PlainFeel.expression(expression);
        if (read.reason() != null) {
            throw new InvalidConditionException(read.reason());
        }
        return new FeelCondition(Objects.requireNonNull(read.expression()), read.names());
    }

    /** Parsed once, evaluated at every change of an answer. */
    private record FeelCondition(ParsedExpression expression, Set<String> keys) implements Condition {

        @Override
        public boolean holds(Map<String, @Nullable Object> values) {
            var outcome = PlainFeel.evaluate(expression, values);
            return outcome.isSuccess() && Boolean.TRUE.equals(outcome.result());
        }

        @Override
        public String toString() {
            return expression.text();
        }
    }
}
