package nl.koers.model.process.rules;

import java.lang.reflect.Method;
import java.util.Date;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariable.Kind;
import org.jspecify.annotations.Nullable;

/** What may come out of an expression, as far as reading it tells. */
sealed interface ExpressionOutcome {

    /** What stands there as it is: a text, a number, true, false, or nothing. */
    record Literal(@Nullable Object value) implements ExpressionOutcome {

        String said() {
            return String.valueOf(value);
        }
    }

    record OfVariable(RoutingVariable<?> variable) implements ExpressionOutcome {}

    /** Of a bean for models. */
    record Called(String bean, Method method) implements ExpressionOutcome {}

    enum Computed implements ExpressionOutcome {
        NUMBER,
        TRUTH,
        /** Of a decision table, which is checked itself. */
        ANSWER,
        BUSINESS_KEY,
        /** Where the process is: something to hand to a bean, and no value. */
        EXECUTION
    }

    /** The expressions' places in a model, by what has to come out of them. */
    enum Wanted {
        DATE,
        PERSON,
        TRUTH,
        PRIORITY,
        /** It is called for what it does. */
        ANYTHING;

        private static final long HIGHEST_PRIORITY = 100;

        boolean takes(ExpressionOutcome outcome) {
            return switch (this) {
                case DATE -> outcome instanceof Called call && call.method().getReturnType() == Date.class;
                case PERSON -> outcome instanceof Called call && call.method().getReturnType() == String.class;
                case TRUTH -> isTruth(outcome);
                case PRIORITY ->
                    outcome instanceof Literal literal
                            && literal.value() instanceof Long number
                            && number >= 0
                            && number <= HIGHEST_PRIORITY;
                case ANYTHING -> outcome != Computed.EXECUTION;
            };
        }
    }

    static boolean isTruth(ExpressionOutcome outcome) {
        return outcome == Computed.TRUTH
                || outcome instanceof Literal literal && literal.value() instanceof Boolean
                || outcome instanceof OfVariable of && of.variable().kind() == Kind.YES_NO;
    }

    static boolean isNumber(ExpressionOutcome outcome) {
        return outcome == Computed.NUMBER
                || outcome instanceof Literal literal && literal.value() instanceof Number
                || outcome instanceof OfVariable of && of.variable().kind() == Kind.NUMBER;
    }

    /** Whether a variable may get it; what the engine can only see later, such as the sum of two numbers, it refuses itself. */
    static boolean fits(ExpressionOutcome outcome, RoutingVariable<?> variable) {
        if (outcome instanceof Literal literal) {
            return variable.allows(literal.value());
        } else if (outcome instanceof OfVariable of) {
            return of.variable().kind() == variable.kind()
                    || of.variable().kind() == Kind.CODE
                            && of.variable().codes().stream().allMatch(variable::allows);
        }
        return outcome == Computed.ANSWER
                || outcome == Computed.NUMBER && variable.kind() == Kind.NUMBER
                || outcome == Computed.TRUTH && variable.kind() == Kind.YES_NO;
    }
}
