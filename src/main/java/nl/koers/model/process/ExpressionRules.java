package nl.koers.model.process;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;

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
    Optional<Wording> problemIn(String text) {
        if ((text.contains("${") || text.contains("#{")) && text.length() > MAX_LENGTH) {
            return Optional.of(Wording.of("finding.expression.length", MAX_LENGTH));
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
                ? Optional.of(Wording.of("finding.expression.unread"))
                : Optional.empty();
    }

    private Optional<Wording> problemInExpression(String expression) {
        if (expression.chars().filter(c -> c == '(' || c == '!' || c == '?').count() > MAX_DEPTH) {
            return Optional.of(Wording.of("finding.expression.brackets", MAX_DEPTH));
        }
        String bare = DECISION_ENTRY
                .matcher(LITERAL.matcher(expression).replaceAll("''"))
                .replaceAll("true");
        if (bare.contains("[")) {
            return Optional.of(Wording.of("finding.expression.square"));
        }
        if (bare.matches("(?s).*[)'\\d]\\s*\\..*")) {
            return Optional.of(Wording.of("finding.expression.called"));
        }
        var paths = PATH.matcher(bare);
        var problems = new LinkedHashSet<Wording>();
        while (paths.find()) {
            problemInPath(paths.group().replaceAll("\\s", "").split("\\.")).ifPresent(problems::add);
        }
        return problems.stream()
                .min(Comparator.comparing(problem -> problem.in(Texts.ENGLISH)))
                .or(() -> codesThatAreNone(expression))
                .or(() -> periodsThatAreNone(expression));
    }

    /** A code with a slip of the pen in it is never met, and nobody notices. */
    private Optional<Wording> codesThatAreNone(String expression) {
        return COMPARED.matcher(expression)
                .results()
                .filter(compared -> variables
                        .find(compared.group(1))
                        .filter(variable -> variable.kind() == RoutingVariable.Kind.CODE)
                        .filter(variable -> !variable.codes().contains(compared.group(2)))
                        .isPresent())
                .map(compared -> Wording.of("finding.value", compared.group(2), compared.group(1)))
                .findFirst();
    }

    private static Optional<Wording> periodsThatAreNone(String expression) {
        return PERIOD_GIVEN
                .matcher(expression)
                .results()
                .map(given -> given.group(1))
                .filter(period -> !isPeriod(period))
                .map(period -> Wording.of("finding.period", period))
                .findFirst();
    }

    private static boolean isPeriod(String text) {
        try {
            return !Period.parse(text).isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<Wording> problemInPath(String[] path) {
        String root = path[0];
        if (WORDS.contains(root) || variables.find(root).isPresent()) {
            return path.length == 1 ? Optional.empty() : Optional.of(Wording.of("finding.expression.members", root));
        }
        if (beanMethods.containsKey(root)) {
            return path.length == 2 && beanMethods.getOrDefault(root, Set.of()).contains(path[1])
                    ? Optional.empty()
                    : Optional.of(Wording.of("finding.expression.method", root));
        }
        return switch (root) {
            case "execution" ->
                path.length == 1 || path.length == 2 && EXECUTION_MEMBERS.contains(path[1])
                        ? Optional.empty()
                        : Optional.of(Wording.of("finding.expression.execution", new TreeSet<>(EXECUTION_MEMBERS)));
            default -> Optional.of(Wording.of("finding.expression.unknown", root));
        };
    }
}
