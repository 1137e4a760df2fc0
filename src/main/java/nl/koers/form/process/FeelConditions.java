package nl.koers.form.process;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.koers.form.Condition;
import nl.koers.form.ConditionLanguage;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Conditions in FEEL, evaluated by the engine that also evaluates decision tables. Accepts the part of FEEL that
 * compares answers: no loops, no functions of one's own, nothing that depends on the clock. So the outcome depends on
 * the answers only, and no condition can occupy the server.
 */
@Component
public class FeelConditions implements ConditionLanguage {

    private static final int MAX_LENGTH = 500;
    /** The FEEL parser is recursive: brackets by the hundred overflow the stack. */
    private static final int MAX_DEPTH = 12;

    /** Names of the FEEL engine's syntax tree nodes; a list of what is allowed, so that nothing new slips in. */
    private static final Set<String> ALLOWED_NODES = Set.of(
            "Addition",
            "AtLeastOne",
            "ClosedConstRangeBoundary",
            "ClosedRangeBoundary",
            "Conjunction",
            "ConstBool",
            "ConstDate",
            "ConstInputValue$",
            "ConstList",
            "ConstLocalDateTime",
            "ConstLocalTime",
            "ConstNull$",
            "ConstNumber",
            "ConstRange",
            "ConstString",
            "Disjunction",
            "Equal",
            "FunctionInvocation",
            "GreaterOrEqual",
            "GreaterThan",
            "If",
            "In",
            "InputEqualTo",
            "InputGreaterOrEqual",
            "InputGreaterThan",
            "InputInRange",
            "InputLessOrEqual",
            "InputLessThan",
            "LessOrEqual",
            "LessThan",
            "Not",
            "OpenConstRangeBoundary",
            "OpenRangeBoundary",
            "PositionalFunctionParameters",
            "Ref",
            "Subtraction",
            "UnaryTestExpression");

    private static final Set<String> ALLOWED_FUNCTIONS = Set.of(
            "all",
            "any",
            "contains",
            "count",
            "date",
            "date and time",
            "ends with",
            "get or else",
            "list contains",
            "lower case",
            "not",
            "number",
            "starts with",
            "string length",
            "time",
            "upper case");

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    @Override
    public Condition compile(String expression) throws InvalidConditionException {
        if (expression.length() > MAX_LENGTH) {
            throw new InvalidConditionException("longer than " + MAX_LENGTH + " characters");
        }
        if (depth(expression) > MAX_DEPTH) {
            throw new InvalidConditionException("more than " + MAX_DEPTH + " brackets inside each other");
        }
        ParseResult parsed = feel.parseExpression(expression);
        if (!parsed.isSuccess()) {
            throw new InvalidConditionException(parsed.failure().message());
        }
        Set<String> keys = new TreeSet<>();
        inspect(parsed.parsedExpression().expression(), keys);
        return new FeelCondition(feel, parsed.parsedExpression(), Set.copyOf(keys));
    }

    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }

    private static void inspect(Object node, Set<String> keys) throws InvalidConditionException {
        if (node instanceof Iterable<?> nodes) {
            for (Iterator<?> each = nodes.iterator(); each.hasNext(); ) {
                inspect(each.next(), keys);
            }
        } else if (node instanceof Ref ref) {
            if (ref.names().length() != 1) {
                throw new InvalidConditionException("'" + ref.names().mkString(".") + "': answers have no parts");
            }
            keys.add(ref.names().head());
        } else if (node.getClass().getPackage() == Ref.class.getPackage()) {
            refuseUnlessAllowed(node);
            for (Iterator<?> each = ((Product) node).productIterator(); each.hasNext(); ) {
                inspect(each.next(), keys);
            }
        }
    }

    private static void refuseUnlessAllowed(Object node) throws InvalidConditionException {
        if (!ALLOWED_NODES.contains(node.getClass().getSimpleName())) {
            throw new InvalidConditionException("only comparisons of answers, and, or, not, in and if are supported");
        }
        if (node instanceof org.camunda.feel.syntaxtree.FunctionInvocation call
                && !ALLOWED_FUNCTIONS.contains(call.function())) {
            throw new InvalidConditionException("the function '" + call.function() + "' is not supported");
        }
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
