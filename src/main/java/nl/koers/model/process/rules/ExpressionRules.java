package nl.koers.model.process.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.model.process.rules.ExpressionOutcome.Called;
import nl.koers.model.process.rules.ExpressionOutcome.Literal;
import nl.koers.model.process.rules.ExpressionOutcome.Wanted;
import nl.koers.model.process.rules.ExpressionReader.NotAllowedException;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilder;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression in a model may say, and what has to come out of it where it stands. Read by the parser of the engine itself, so
 * that both understand the same, whatever quotes and blanks there are.
 */
class ExpressionRules {

    private static final TreeBuilder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private static final int MAX_LENGTH = 1_000;
    /** The engine reads expressions by going down as deep as they do. */
    private static final int MAX_DEPTH = 20;

    private static final Pattern ON_A_RESULT = Pattern.compile("[)'\"\\d]\\s*\\.", Pattern.UNICODE_CHARACTER_CLASS);
    /** What the calendar gives that is certainly not now and not gone by. */
    private static final List<String> LATER = List.of("after", "within", "dayBefore", "tomorrow");

    private final ExpressionReader reader;
    private final RoutingVariables variables;

    ExpressionRules(RoutingVariables variables, List<ExpressionBean> beans) {
        this.variables = variables;
        this.reader = new ExpressionReader(
                variables, beans.stream().collect(Collectors.toMap(ExpressionBean::name, bean -> bean.bean()
                        .getClass())));
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Why the text may not stand in a model, whatever place; empty when it may. */
    Optional<Wording> problemIn(String text) {
        try {
            outcomes(text);
            return Optional.empty();
        } catch (NotAllowedException e) {
            return Optional.of(e.why());
        }
    }

    /** Why the text may not stand where this has to come out; empty when it may. Something else than an expression is a text. */
    Optional<Wording> problemIn(String text, Wanted wanted) {
        try {
            return outcomes(text).stream().allMatch(wanted::takes)
                    ? Optional.empty()
                    : Optional.of(Wording.of("finding.expression.wanted." + wanted));
        } catch (NotAllowedException e) {
            return Optional.of(e.why());
        }
    }

    /** The same for what a variable gets, which may stand there as it is. */
    Optional<Wording> problemIn(String text, String variable) {
        try {
            var declared = variables.find(variable);
            if (declared.isEmpty()) {
                return Optional.of(Wording.of("finding.variable", variable));
            }
            return outcomes(text).stream()
                    .filter(outcome -> !ExpressionOutcome.fits(outcome, declared.get()))
                    .findFirst()
                    .map(outcome -> outcome instanceof Literal literal
                            ? Wording.of("finding.value", literal.said(), variable)
                            : Wording.of("finding.expression.value", variable));
        } catch (NotAllowedException e) {
            return Optional.of(e.why());
        }
    }

    /** Whether a timer with this date certainly waits. */
    boolean isLater(String text) {
        try {
            return outcomes(text).stream()
                    .allMatch(outcome -> outcome instanceof Called call
                            && ExpressionReader.CALENDAR.equals(call.bean())
                            && LATER.contains(call.method().getName()));
        } catch (NotAllowedException e) {
            return false;
        }
    }

    private List<ExpressionOutcome> outcomes(String text) throws NotAllowedException {
        if (!isExpression(text)) {
            return List.of(new Literal(text));
        }
        var root = parsed(text);
        if (root instanceof AstEval) {
            return reader.read(root.getChild(0));
        }
        for (int i = 0; i < root.getCardinality(); i++) {
            if (root.getChild(i) instanceof AstEval expression) {
                reader.read(expression.getChild(0));
            }
        }
        // of a text with expressions in it comes a text, which no variable and no place wants
        return List.of(new Literal(""));
    }

    private static Node parsed(String text) throws NotAllowedException {
        if (text.length() > MAX_LENGTH) {
            throw new NotAllowedException("finding.expression.length", MAX_LENGTH);
        } else if (isExpression(text)
                && text.chars().filter(c -> c == '(' || c == '!' || c == '?').count() > MAX_DEPTH) {
            throw new NotAllowedException("finding.expression.brackets", MAX_DEPTH);
        }
        try {
            return PARSER.build(text).getRoot();
        } catch (TreeBuilderException e) {
            throw new NotAllowedException(
                    ON_A_RESULT.matcher(text).find() ? "finding.expression.called" : "finding.expression.unread");
        }
    }
}
