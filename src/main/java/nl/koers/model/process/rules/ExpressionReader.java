package nl.koers.model.process.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.koers.model.process.rules.ExpressionOutcome.Called;
import nl.koers.model.process.rules.ExpressionOutcome.Computed;
import nl.koers.model.process.rules.ExpressionOutcome.Literal;
import nl.koers.model.process.rules.ExpressionOutcome.OfVariable;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariable.Kind;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the engine's own syntax tree of an expression, in which only what is known here may stand: declared variables,
 * literals, comparisons, sums, choices, and calls of the beans that are meant for models. Everything else is a door:
 * {@code execution} alone leads to every service of the engine.
 */
final class ExpressionReader {

    private static final Set<AstBinary.Operator> SUMS =
            Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);
    private static final Set<AstBinary.Operator> ORDERS =
            Set.of(AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);
    private static final Set<AstBinary.Operator> EQUALITIES = Set.of(AstBinary.EQ, AstBinary.NE);
    private static final Set<AstBinary.Operator> TRUTHS = Set.of(AstBinary.AND, AstBinary.OR);

    private static final Set<String> EXECUTION_MEMBERS = Set.of("getVariable", "processBusinessKey");

    static final String CALENDAR = "calendar";

    private static final String TAKEN = "taken";
    /** What the methods of the calendar take, which their signatures do not say. */
    private static final Map<String, RoutingVariable<?>> CALENDAR_TAKES = Map.of(
            "after", RoutingVariable.period(TAKEN),
            "on", RoutingVariable.date(TAKEN),
            "dayBefore", RoutingVariable.date(TAKEN),
            "within", RoutingVariable.number(TAKEN, 0, 366));

    /** Says why, to whoever asked for the reading. */
    static final class NotAllowedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording why;

        NotAllowedException(String key, Object... parameters) {
            super(key, null, false, false);
            this.why = Wording.of(key, parameters);
        }

        Wording why() {
            return why;
        }
    }

    private final RoutingVariables variables;
    private final Map<String, Class<?>> beans;

    ExpressionReader(RoutingVariables variables, Map<String, Class<?>> beans) {
        this.variables = variables;
        this.beans = beans;
    }

    List<ExpressionOutcome> read(Node node) throws NotAllowedException {
        if (node instanceof AstNested) {
            return read(node.getChild(0));
        } else if (node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull) {
            return List.of(new Literal(value(node)));
        } else if (node instanceof AstIdentifier name) {
            return List.of(named(name.getName()));
        } else if (node instanceof AstChoice) {
            wantTruth(read(node.getChild(0)));
            return both(read(node.getChild(1)), read(node.getChild(2)));
        } else if (node instanceof AstUnary unary) {
            return unary(unary);
        } else if (node instanceof AstBinary binary) {
            return binary(binary);
        } else if (node instanceof AstMethod) {
            return called(node.getChild(0), node.getChild(1));
        } else if (node instanceof AstDot dot) {
            return List.of(member(dot));
        } else if (node instanceof AstBracket) {
            throw new NotAllowedException("finding.expression.square");
        }
        throw new NotAllowedException("finding.expression.unread");
    }

    private static Object value(Node literal) {
        // a literal needs nothing to be evaluated in
        return ((AstNode) literal).eval(null, null);
    }

    private ExpressionOutcome named(String name) throws NotAllowedException {
        if ("execution".equals(name)) {
            return Computed.EXECUTION;
        } else if (beans.containsKey(name)) {
            throw new NotAllowedException("finding.expression.method", name);
        }
        return new OfVariable(
                variables.find(name).orElseThrow(() -> new NotAllowedException("finding.expression.unknown", name)));
    }

    private List<ExpressionOutcome> unary(AstUnary unary) throws NotAllowedException {
        var operand = read(unary.getChild(0));
        if (unary.getOperator() == AstUnary.NEG) {
            wantNumber(operand);
            return List.of(negative(operand));
        } else if (unary.getOperator() == AstUnary.NOT) {
            wantTruth(operand);
        } else {
            wantValue(operand);
        }
        return List.of(Computed.TRUTH);
    }

    private static ExpressionOutcome negative(List<ExpressionOutcome> operand) {
        return operand.size() == 1
                        && operand.get(0) instanceof Literal literal
                        && literal.value() instanceof Long number
                ? new Literal(-number)
                : Computed.NUMBER;
    }

    private List<ExpressionOutcome> binary(AstBinary binary) throws NotAllowedException {
        var left = read(binary.getChild(0));
        var right = read(binary.getChild(1));
        var operator = binary.getOperator();
        if (SUMS.contains(operator)) {
            wantNumber(left);
            wantNumber(right);
            return List.of(Computed.NUMBER);
        } else if (TRUTHS.contains(operator)) {
            wantTruth(left);
            wantTruth(right);
        } else if (EQUALITIES.contains(operator)) {
            wantValue(left);
            wantValue(right);
            wantComparable(left, right);
            wantComparable(right, left);
        } else if (ORDERS.contains(operator)) {
            wantNumber(left);
            wantNumber(right);
        } else {
            throw new NotAllowedException("finding.expression.unread");
        }
        return List.of(Computed.TRUTH);
    }

    /** A code with a slip of the pen in it is never met, and nobody notices. */
    private static void wantComparable(List<ExpressionOutcome> variables, List<ExpressionOutcome> values)
            throws NotAllowedException {
        for (var variable : variables) {
            for (var value : values) {
                if (variable instanceof OfVariable of
                        && value instanceof Literal literal
                        && !comparable(of.variable(), literal.value())) {
                    throw new NotAllowedException(
                            "finding.value", literal.said(), of.variable().name());
                }
            }
        }
    }

    private static boolean comparable(RoutingVariable<?> variable, @Nullable Object literal) {
        return variable.kind() == Kind.NUMBER ? literal == null || literal instanceof Number : variable.allows(literal);
    }

    private ExpressionOutcome member(AstDot dot) throws NotAllowedException {
        var root = rootOf(dot);
        var member = nameOf(dot);
        if ("execution".equals(root)) {
            if ("processBusinessKey".equals(member)) {
                return Computed.BUSINESS_KEY;
            }
            throw new NotAllowedException("finding.expression.execution", new TreeSet<>(EXECUTION_MEMBERS));
        }
        throw noMember(root);
    }

    private NotAllowedException noMember(String root) {
        if (beans.containsKey(root)) {
            return new NotAllowedException("finding.expression.method", root);
        }
        return variables.find(root).isPresent()
                ? new NotAllowedException("finding.expression.members", root)
                : new NotAllowedException("finding.expression.unknown", root);
    }

    private List<ExpressionOutcome> called(Node property, Node arguments) throws NotAllowedException {
        if (!(property instanceof AstDot dot)) {
            throw new NotAllowedException("finding.expression.square");
        }
        if (isDecisionEntry(dot, arguments)) {
            return List.of(Computed.ANSWER);
        }
        var root = rootOf(dot);
        if ("execution".equals(root)) {
            if (!"getVariable".equals(nameOf(dot))
                    || arguments.getCardinality() != 1
                    || !(arguments.getChild(0) instanceof AstString)) {
                throw new NotAllowedException("finding.expression.execution", new TreeSet<>(EXECUTION_MEMBERS));
            }
            return List.of(named(String.valueOf(value(arguments.getChild(0)))));
        }
        var bean = beans.get(root);
        if (bean == null) {
            throw noMember(root);
        }
        var method = method(bean, nameOf(dot), arguments.getCardinality());
        for (int i = 0; i < arguments.getCardinality(); i++) {
            checkArgument(root, method, method.getParameterTypes()[i], read(arguments.getChild(i)));
        }
        return List.of(new Called(root, method));
    }

    private Method method(Class<?> bean, String name, int arguments) throws NotAllowedException {
        var found = Stream.of(bean.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == arguments)
                .toList();
        if (found.size() != 1) {
            throw new NotAllowedException("finding.expression.method", beanName(bean));
        }
        return found.get(0);
    }

    private String beanName(Class<?> bean) {
        return beans.entrySet().stream()
                .filter(entry -> entry.getValue() == bean)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void checkArgument(String bean, Method method, Class<?> type, List<ExpressionOutcome> given)
            throws NotAllowedException {
        for (var outcome : given) {
            boolean fits = type.isAssignableFrom(DelegateExecution.class)
                    ? outcome == Computed.EXECUTION
                    : CALENDAR.equals(bean)
                            && CALENDAR_TAKES.containsKey(method.getName())
                            && outcome != Computed.EXECUTION
                            && !isNothing(outcome)
                            && ExpressionOutcome.fits(outcome, CALENDAR_TAKES.get(method.getName()));
            if (!fits) {
                var said = outcome instanceof Literal literal ? literal.said() : "…";
                throw "after".equals(method.getName())
                        ? new NotAllowedException("finding.period", said)
                        : new NotAllowedException("finding.expression.argument", said, bean + "." + method.getName());
            }
        }
    }

    private static boolean isNothing(ExpressionOutcome outcome) {
        return outcome instanceof Literal literal && literal.value() == null;
    }

    /** How a model reads one output of a decision table: {@code decisionResult.getSingleResult().getEntry('…')}. */
    private static boolean isDecisionEntry(AstDot dot, Node arguments) {
        return Set.of("get", "getEntry").contains(nameOf(dot))
                && arguments.getCardinality() == 1
                && arguments.getChild(0) instanceof AstString
                && dot.getChild(0) instanceof AstMethod single
                && single.getChild(1).getCardinality() == 0
                && single.getChild(0) instanceof AstDot result
                && "getSingleResult".equals(nameOf(result))
                && result.getChild(0) instanceof AstIdentifier name
                && "decisionResult".equals(name.getName());
    }

    private static String rootOf(AstDot dot) throws NotAllowedException {
        if (dot.getChild(0) instanceof AstIdentifier name) {
            return name.getName();
        }
        throw new NotAllowedException(
                dot.getChild(0) instanceof AstDot ? "finding.expression.unread" : "finding.expression.called");
    }

    /** The tree does not tell it in another way. */
    private static String nameOf(AstDot dot) {
        return dot.toString().substring(". ".length());
    }

    private static List<ExpressionOutcome> both(List<ExpressionOutcome> some, List<ExpressionOutcome> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all.stream().distinct().toList();
    }

    private static void wantTruth(List<ExpressionOutcome> outcomes) throws NotAllowedException {
        want(outcomes.stream().allMatch(outcome -> ExpressionOutcome.isTruth(outcome) || outcome == Computed.ANSWER));
    }

    private static void wantNumber(List<ExpressionOutcome> outcomes) throws NotAllowedException {
        want(outcomes.stream().allMatch(outcome -> ExpressionOutcome.isNumber(outcome) || outcome == Computed.ANSWER));
    }

    /** Something to compare: what a bean gives, and the process itself, are not. */
    private static void wantValue(List<ExpressionOutcome> outcomes) throws NotAllowedException {
        want(outcomes.stream().noneMatch(outcome -> outcome instanceof Called || outcome == Computed.EXECUTION));
    }

    private static void want(boolean it) throws NotAllowedException {
        if (!it) {
            throw new NotAllowedException("finding.expression.kind");
        }
    }
}
