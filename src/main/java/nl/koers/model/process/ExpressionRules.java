package nl.koers.model.process;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariables;

/**
 * What an expression in a model may say: declared variables, and the methods of the beans that are meant for models.
 * Everything else is a door: {@code execution} alone leads to every service of the engine.
 */
class ExpressionRules {

    private static final String QUOTED = "'(?:[^'\\\\]++|\\\\.)*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"";
    private static final Pattern LITERAL = Pattern.compile(QUOTED, Pattern.DOTALL);
    /** Ends at the first brace outside quotes, as for the engine. */
    private static final Pattern EXPRESSION =
            Pattern.compile("[$#]\\{((?:" + QUOTED + "|[^'\"{}]++)*+)}", Pattern.DOTALL);
    /** How a model reads one output of a decision table; the output's name is a literal. */
    private static final Pattern DECISION_ENTRY =
            Pattern.compile("decisionResult\\.getSingleResult\\(\\)\\.get(?:Entry)?\\(''\\)");

    private static final Pattern PATH =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\s*\\.\\s*[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Pattern COMPARED =
            Pattern.compile("\\b([A-Za-z_]\\w*)\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*'([^']*)'");
    private static final Pattern PERIOD_GIVEN = Pattern.compile("\\bcalendar\\s*\\.\\s*after\\(\\s*'([^']*)'");

    private static final int MAX_LENGTH = 1_000;
    /** The engine reads expressions by going down as deep as they do. */
    private static final int MAX_DEPTH = 20;

    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");
    private static final Set<String> EXECUTION_MEMBERS = Set.of("getVariable", "processBusinessKey");

    private final RoutingVariables variables;
    private final Map<String, Set<String>> beanMethods;

    ExpressionRules(RoutingVariables variables, List<ExpressionBean> beans) {
        this.variables = variables;
        this.beanMethods = beans.stream().collect(Collectors.toMap(ExpressionBean::name, bean -> Stream.of(
                        bean.bean().getClass().getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toSet())));
    }

    /** Why the text may not stand in a model; empty when it may. */
    Optional<String> problemIn(String text) {
        if ((text.contains("${") || text.contains("#{")) && text.length() > MAX_LENGTH) {
            return Optional.of("a text with an expression is longer than " + MAX_LENGTH + " characters");
        }
        var matcher = EXPRESSION.matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
            var problem = problemInExpression(matcher.group(1));
            if (problem.isPresent()) {
                return problem;
            }
        }
        boolean more = text.chars().filter(c -> c == '{').count() > found;
        return more && (text.contains("${") || text.contains("#{"))
                ? Optional.of("the expression is not understood")
                : Optional.empty();
    }

    private Optional<String> problemInExpression(String expression) {
        if (expression.chars().filter(c -> c == '(' || c == '!' || c == '?').count() > MAX_DEPTH) {
            return Optional.of("more than " + MAX_DEPTH + " brackets in an expression");
        }
        String bare = DECISION_ENTRY
                .matcher(LITERAL.matcher(expression).replaceAll("''"))
                .replaceAll("true");
        if (bare.contains("[")) {
            return Optional.of("brackets are not allowed in an expression");
        }
        if (bare.matches("(?s).*[)'\\d]\\s*\\..*")) {
            return Optional.of("a result may not be called on");
        }
        var paths = PATH.matcher(bare);
        var problems = new HashSet<String>();
        while (paths.find()) {
            problemInPath(paths.group().replaceAll("\\s", "").split("\\.")).ifPresent(problems::add);
        }
        return problems.stream()
                .sorted()
                .findFirst()
                .or(() -> codesThatAreNone(expression))
                .or(() -> periodsThatAreNone(expression));
    }

    /** A code with a slip of the pen in it is never met, and nobody notices. */
    private Optional<String> codesThatAreNone(String expression) {
        return COMPARED.matcher(expression)
                .results()
                .filter(compared -> variables
                        .find(compared.group(1))
                        .filter(variable -> variable.kind() == RoutingVariable.Kind.CODE)
                        .filter(variable -> !variable.codes().contains(compared.group(2)))
                        .isPresent())
                .map(compared -> "'" + compared.group(2) + "' is no value of '" + compared.group(1) + "'")
                .findFirst();
    }

    private static Optional<String> periodsThatAreNone(String expression) {
        return PERIOD_GIVEN
                .matcher(expression)
                .results()
                .map(given -> given.group(1))
                .filter(period -> !isPeriod(period))
                .map(period -> "'" + period + "' is no period, such as 'P2W'")
                .findFirst();
    }

    private static boolean isPeriod(String text) {
        try {
            return !Period.parse(text).isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<String> problemInPath(String[] path) {
        String root = path[0];
        if (WORDS.contains(root) || variables.find(root).isPresent()) {
            return path.length == 1 ? Optional.empty() : Optional.of("'" + root + "' has no members");
        }
        if (beanMethods.containsKey(root)) {
            return path.length == 2 && beanMethods.getOrDefault(root, Set.of()).contains(path[1])
                    ? Optional.empty()
                    : Optional.of("'" + root + "' has no such method");
        }
        return switch (root) {
            case "execution" ->
                path.length == 1 || path.length == 2 && EXECUTION_MEMBERS.contains(path[1])
                        ? Optional.empty()
                        : Optional.of("only " + EXECUTION_MEMBERS + " of the execution may be used");
            default -> Optional.of("'" + root + "' is neither a declared variable nor a bean for models");
        };
    }
}
