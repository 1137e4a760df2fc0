package nl.koers.shared.process;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.koers.shared.ui.text.Wording;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * The part of FEEL that compares values, which is all that conditions of forms and cells of decision tables may say: no loops, no
 * functions of one's own, nothing that depends on the clock. So what comes out depends on the values only, and nothing that
 * somebody deployed can occupy the server. Found by reading, without evaluating anything.
 */
public final class PlainFeel {

    public static final int MAX_LENGTH = 500;
    /** The FEEL parser is recursive: brackets by the hundred overflow the stack. */
    public static final int MAX_DEPTH = 12;

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

    /** The parser tries an {@code if} in brackets once more for each bracket: a dozen inside each other keep it busy for minutes. */
    private static final int MAX_DEPTH_OF_IF = 2;

    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"", Pattern.DOTALL);
    /** In which brackets would be counted that are none. */
    private static final Pattern NOT_LOOKED_THROUGH = Pattern.compile("//|/\\*|[\"`]");

    private static final Pattern NESTING = Pattern.compile("(?U)[(\\[{]|[)\\]}]|\\bif\\b");
    private static final Pattern LOOP = Pattern.compile("(?U)\\b(?:for|some|every|function)\\b");

    private static final FeelEngineApi FEEL =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    /**
     * What was read of a text.
     *
     * @param expression null when there is a reason
     * @param names what it refers to
     * @param reason why it is refused; null when it is not
     */
    public record Reading(@Nullable ParsedExpression expression, Set<String> names, @Nullable Wording reason) {

        public Optional<Wording> problem() {
            return Optional.ofNullable(reason);
        }

        private static Reading refused(Wording reason) {
            return new Reading(null, Set.of(), reason);
        }
    }

    private PlainFeel() {}

    public static Reading expression(String text) {
        return bounds(text).map(Reading::refused).orElseGet(() -> inspected(FEEL.parseExpression(text)));
    }

    /** Such as {@code > 3} or {@code "a", "b"}: what stands in the cell of a condition. */
    public static Reading unaryTests(String text) {
        return bounds(text).map(Reading::refused).orElseGet(() -> inspected(FEEL.parseUnaryTests(text)));
    }

    /** Of what was read, with these values for its names. */
    public static EvaluationResult evaluate(ParsedExpression read, Map<String, @Nullable Object> values) {
        return FEEL.evaluate(read, values);
    }

    private static Optional<Wording> bounds(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Wording.of("finding.feel.length", MAX_LENGTH));
        }
        var bare = TEXT.matcher(text).replaceAll("0");
        if (NOT_LOOKED_THROUGH.matcher(bare).find()) {
            return Optional.of(Wording.of("finding.feel.comment"));
        } else if (LOOP.matcher(bare).find()) {
            return Optional.of(Wording.of("finding.feel.only"));
        }
        return nesting(bare);
    }

    private static Optional<Wording> nesting(String bare) {
        int depth = 0;
        for (var token : NESTING.matcher(bare).results().map(MatchResult::group).toList()) {
            if (token.equals("if")) {
                if (depth > MAX_DEPTH_OF_IF) {
                    return Optional.of(Wording.of("finding.feel.ifs", MAX_DEPTH_OF_IF));
                }
            } else if ("([{".contains(token)) {
                if (++depth > MAX_DEPTH) {
                    return Optional.of(Wording.of("finding.feel.depth", MAX_DEPTH));
                }
            } else {
                depth = Math.max(0, depth - 1);
            }
        }
        return Optional.empty();
    }

    private static Reading inspected(ParseResult parsed) {
        if (!parsed.isSuccess()) {
            return Reading.refused(
                    Wording.of("finding.verbatim", parsed.failure().message()));
        }
        var names = new TreeSet<String>();
        return inspect(parsed.parsedExpression().expression(), names)
                .map(Reading::refused)
                .orElseGet(() -> new Reading(parsed.parsedExpression(), Set.copyOf(names), null));
    }

    private static Optional<Wording> inspect(Object node, Set<String> names) {
        if (node instanceof Iterable<?> nodes) {
            return inspectAll(nodes.iterator(), names);
        } else if (node instanceof Ref ref) {
            if (ref.names().length() != 1) {
                return Optional.of(Wording.of("finding.feel.parts", ref.names().mkString(".")));
            }
            names.add(ref.names().head());
        } else if (node.getClass().getPackage() == Ref.class.getPackage()) {
            return reasonAgainst(node).or(() -> inspectAll(((Product) node).productIterator(), names));
        }
        return Optional.empty();
    }

    private static Optional<Wording> inspectAll(Iterator<?> nodes, Set<String> names) {
        while (nodes.hasNext()) {
            var reason = inspect(nodes.next(), names);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<Wording> reasonAgainst(Object node) {
        if (!ALLOWED_NODES.contains(node.getClass().getSimpleName())) {
            return Optional.of(Wording.of("finding.feel.only"));
        }
        return node instanceof FunctionInvocation call && !ALLOWED_FUNCTIONS.contains(call.function())
                ? Optional.of(Wording.of("finding.feel.function", call.function()))
                : Optional.empty();
    }
}
