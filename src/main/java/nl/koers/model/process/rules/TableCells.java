package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import nl.koers.shared.process.PlainFeel;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariable.Kind;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a table, and evaluates each that was found harmless for each value of its column. */
final class TableCells {

    private static final int MOST_PROBLEMS = 5;
    /** Of different cells of a column, each with each value. */
    private static final int MOST_EVALUATIONS = 20_000;
    /** What a table says in words to whoever asks it, which is not a course. */
    private static final int LONGEST_ANSWER = 500;

    private static final Map<Kind, Set<String>> TYPES = Map.of(
            Kind.CODE, Set.of("string"),
            Kind.DATE, Set.of("string"),
            Kind.PERIOD, Set.of("string"),
            Kind.ID, Set.of("string"),
            Kind.NUMBER, Set.of("integer", "long"),
            Kind.YES_NO, Set.of("boolean"));

    /** A column that cannot be asked for everything that may come. */
    static final class UnaskableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording why;

        UnaskableException(String key, Object... parameters) {
            super(key);
            this.why = Wording.of(key, parameters);
        }

        Wording why() {
            return why;
        }
    }

    private final RoutingVariables variables;
    private final FeelEngine feel;
    private final BiPredicate<String, String> isAskedFor;

    /** @param isAskedFor whether Koers asks this table for this answer */
    TableCells(RoutingVariables variables, FeelEngine feel, BiPredicate<String, String> isAskedFor) {
        this.variables = variables;
        this.feel = feel;
        this.isAskedFor = isAskedFor;
    }

    /** By reading, before any cell is evaluated. */
    List<Wording> reasonsAgainstReading(DecisionTable table) {
        var reasons = new ArrayList<Wording>();
        int row = 0;
        for (Rule rule : table.getRules()) {
            row++;
            int column = 0;
            for (var cell : rule.getInputEntries()) {
                column++;
                var text = textOf(cell);
                if (!holdsAlways(text)) {
                    reasonAgainst("finding.table.condition", row, column, PlainFeel.unaryTests(text))
                            .ifPresent(reasons::add);
                }
            }
            column = 0;
            for (var cell : rule.getOutputEntries()) {
                column++;
                var text = textOf(cell);
                if (!text.isBlank()) {
                    reasonAgainst("finding.table.answer", row, column, PlainFeel.expression(text))
                            .ifPresent(reasons::add);
                }
            }
        }
        return reasons.subList(0, Math.min(MOST_PROBLEMS, reasons.size()));
    }

    private static Optional<Wording> reasonAgainst(String key, int row, int column, PlainFeel.Reading read) {
        return read.problem()
                .or(() -> read.names().stream().findFirst().map(name -> Wording.of("finding.table.unquoted", name)))
                .map(reason -> Wording.of(key, row, column, reason));
    }

    List<TableQuestions.Column> columns(DecisionTable table) throws UnaskableException {
        var columns = new ArrayList<TableQuestions.Column>();
        var rules = List.copyOf(table.getRules());
        int index = 0;
        for (Input input : table.getInputs()) {
            columns.add(column(input, index, rules));
            index++;
        }
        return columns;
    }

    private TableQuestions.Column column(Input input, int index, List<Rule> rules) throws UnaskableException {
        var name = textOf(input);
        var variable = variables.find(name).orElseThrow(() -> new UnaskableException("finding.table.input", name));
        var values = values(variable);
        var type = input.getInputExpression().getTypeRef();
        if (type != null && !hasType(variable, type)) {
            throw new UnaskableException("finding.table.type", name, type);
        }
        var rowsByCell = new LinkedHashMap<String, BitSet>();
        for (int rule = 0; rule < rules.size(); rule++) {
            rowsByCell
                    .computeIfAbsent(cell(rules.get(rule).getInputEntries(), index), cell -> new BitSet())
                    .set(rule);
        }
        if ((long) rowsByCell.size() * values.size() > MOST_EVALUATIONS) {
            throw new UnaskableException("finding.table.different", name);
        }
        var rulesByValue = new LinkedHashMap<Object, BitSet>();
        for (var value : values) {
            var holding = new BitSet();
            rowsByCell.forEach((cell, rows) -> {
                if (holds(cell, name, value)) {
                    holding.or(rows);
                }
            });
            rulesByValue.put(value, holding);
        }
        return new TableQuestions.Column(name, rulesByValue);
    }

    private static boolean hasType(RoutingVariable<?> variable, String type) {
        return TYPES.getOrDefault(variable.kind(), Set.of()).contains(type);
    }

    /** All there are: a row for the first and for the last says nothing about those in between. */
    private static List<?> values(RoutingVariable<?> variable) throws UnaskableException {
        return switch (variable.kind()) {
            case CODE -> List.copyOf(variable.codes());
            case YES_NO -> List.of(true, false);
            case NUMBER ->
                // from the highest, which is the first that is forgotten
                LongStream.rangeClosed(variable.min(), variable.max())
                        .map(number -> variable.max() + variable.min() - number)
                        .boxed()
                        .toList();
            case DATE, PERIOD, ID -> throw new UnaskableException("finding.table.endless", variable.name());
        };
    }

    private boolean holds(String cell, String name, Object value) {
        return holdsAlways(cell)
                || feel.evaluateSimpleUnaryTests(
                        cell,
                        name,
                        Variables.createVariables().putValue(name, value).asVariableContext());
    }

    List<Wording> reasonsAgainstAnswers(DecisionTable table) {
        var reasons = new ArrayList<Wording>();
        var id = ((Decision) table.getParentElement()).getId();
        var answers = new HashMap<String, Object>();
        int index = 0;
        for (Output output : table.getOutputs()) {
            var variable = variables.find(output.getName());
            var type = output.getTypeRef();
            if (variable.isEmpty() && !isAskedFor.test(id, output.getName())) {
                reasons.add(Wording.of("finding.table.nobodyAsks", output.getName()));
            } else if (type != null && !variable.map(of -> hasType(of, type)).orElse("string".equals(type))) {
                reasons.add(Wording.of("finding.table.type", output.getName(), type));
            }
            for (Rule rule : table.getRules()) {
                var cell = cell(rule.getOutputEntries(), index);
                var answer = answers.computeIfAbsent(cell, this::answer);
                if (!variable.map(of -> of.allows(answer)).orElse(isShortText(answer))) {
                    reasons.add(Wording.of("finding.table.undeclared", rule.getId(), output.getName()));
                }
            }
            index++;
        }
        return reasons;
    }

    private @Nullable Object answer(String cell) {
        return cell.isBlank() ? null : feel.evaluateSimpleExpression(cell, Variables.emptyVariableContext());
    }

    private static boolean isShortText(@Nullable Object answer) {
        return answer == null || answer instanceof String text && text.length() <= LONGEST_ANSWER;
    }

    private static boolean holdsAlways(String cell) {
        return cell.isBlank() || "-".equals(cell.strip());
    }

    private static String cell(Collection<? extends DmnElement> cells, int index) {
        return textOf(List.copyOf(cells).get(index));
    }

    private static String textOf(Input input) {
        var expression = input.getInputExpression();
        return expression == null || expression.getText() == null
                ? ""
                : expression.getText().getTextContent();
    }

    /** What the engine evaluates of a cell; a description may stand beside it. */
    private static String textOf(DmnElement cell) {
        var text = cell instanceof UnaryTests condition ? condition.getText() : ((LiteralExpression) cell).getText();
        return text == null ? "" : text.getTextContent();
    }
}
