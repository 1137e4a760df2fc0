package nl.koers.model.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.koers.model.ModelProblem;
import nl.koers.shared.process.ParsedOnceFeel;
import nl.koers.shared.process.PlainFeel;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.xml.sax.SAXException;

/**
 * Asks a decision table every question that can be put to it, before it is deployed. A missing row is found here, by
 * the designer, and not later by a client who is stuck.
 *
 * <p>What a cell says is read before anything is evaluated: what could take long is refused. Then each cell is evaluated
 * once for each value of its column; the rows that answer a question are those whose cells all hold, which costs no
 * further evaluation.
 */
class DecisionCheck {

    /** Up to here every number is tried, and then the highest: that there is a row for many. */
    private static final long ATTEMPTS_TRIED = 9;

    private static final int MOST_PROBLEMS = 5;
    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_QUESTIONS = 5_000;

    private final RoutingVariables variables;
    private final Supplier<ModelContract> contract;
    private final FeelEngine feel;

    DecisionCheck(RoutingVariables variables, Supplier<ModelContract> contract) {
        this.variables = variables;
        this.contract = contract;
        this.feel = new ParsedOnceFeel().createInstance();
    }

    List<ModelProblem> check(String file, byte[] content) {
        try {
            var problems = new ArrayList<ModelProblem>();
            var document = SafeXml.read(content).getDocumentElement();
            problems.addAll(contract.get().checkTables(file, document));
            SafeXml.walk(document, "", (element, id) -> {
                String language = element.getAttribute("expressionLanguage");
                if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("feel")) {
                    problems.add(new ModelProblem(file, id, Wording.of("finding.table.language")));
                }
            });
            for (Decision decision :
                    Dmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementsByType(Decision.class)) {
                if (decision.getExpression() instanceof DecisionTable table) {
                    checkTable(file, table, problems);
                } else {
                    problems.add(new ModelProblem(file, decision.getId(), Wording.of("finding.table.noTable")));
                }
            }
            return problems;
        } catch (SafeXml.OutOfBoundsException e) {
            return List.of(new ModelProblem(file, "", e.why()));
        } catch (SAXException | DmnModelException e) {
            return List.of(new ModelProblem(file, "", Wording.of("finding.table.unreadable")));
        }
    }

    private void checkTable(String file, DecisionTable table, List<ModelProblem> problems) {
        String id = ((Decision) table.getParentElement()).getId();
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.FIRST) {
            problems.add(new ModelProblem(file, id, Wording.of("finding.table.hitPolicy")));
            return;
        }
        var bounds = reasonsAgainstSize(table);
        if (bounds.isEmpty()) {
            bounds = reasonsAgainstCells(table);
        }
        if (!bounds.isEmpty()) {
            bounds.forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
            return;
        }
        try {
            var columns = columns(table);
            var all = new BitSet();
            all.set(0, table.getRules().size());
            ask(columns, all, table.getHitPolicy() == HitPolicy.UNIQUE)
                    .forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
            answersThatAreNotDeclared(table).forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
        } catch (FeelException e) {
            problems.add(new ModelProblem(file, id, Wording.of("finding.table.feel")));
        } catch (UnknownInput e) {
            problems.add(new ModelProblem(file, id, Wording.of("finding.table.input", e.name)));
        }
    }

    private static List<Wording> reasonsAgainstSize(DecisionTable table) {
        var reasons = new ArrayList<Wording>();
        if (table.getRules().size() > MOST_ROWS) {
            reasons.add(Wording.of("finding.table.rows", MOST_ROWS));
        }
        if (table.getInputs().size() > MOST_COLUMNS || table.getOutputs().size() > MOST_COLUMNS) {
            reasons.add(Wording.of("finding.table.columns", MOST_COLUMNS));
        }
        return reasons;
    }

    /** By reading, before any cell is evaluated. */
    private static List<Wording> reasonsAgainstCells(DecisionTable table) {
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

    private static boolean holdsAlways(String cell) {
        return cell.isBlank() || "-".equals(cell.strip());
    }

    /** For each value of an input, the rules whose cell in that column holds. */
    private record Column(String name, Map<Object, BitSet> rulesByValue) {}

    private List<Column> columns(DecisionTable table) {
        var columns = new ArrayList<Column>();
        var rules = List.copyOf(table.getRules());
        int index = 0;
        for (Input input : table.getInputs()) {
            String name = textOf(input);
            var variable = variables.find(name).orElseThrow(() -> new UnknownInput(name));
            var rulesByValue = new LinkedHashMap<Object, BitSet>();
            for (Object value : values(variable)) {
                var holding = new BitSet();
                for (int rule = 0; rule < rules.size(); rule++) {
                    holding.set(rule, holds(cell(rules.get(rule).getInputEntries(), index), name, value));
                }
                rulesByValue.put(value, holding);
            }
            columns.add(new Column(name, rulesByValue));
            index++;
        }
        return columns;
    }

    private static String textOf(Input input) {
        var expression = input.getInputExpression();
        return expression == null || expression.getText() == null
                ? ""
                : expression.getText().getTextContent();
    }

    private boolean holds(String cell, String name, Object value) {
        return holdsAlways(cell)
                || feel.evaluateSimpleUnaryTests(
                        cell,
                        name,
                        Variables.createVariables().putValue(name, value).asVariableContext());
    }

    private List<Wording> answersThatAreNotDeclared(DecisionTable table) {
        var reasons = new ArrayList<Wording>();
        int index = 0;
        for (Output output : table.getOutputs()) {
            for (Rule rule : table.getRules()) {
                String cell = cell(rule.getOutputEntries(), index);
                Object answer =
                        cell.isBlank() ? null : feel.evaluateSimpleExpression(cell, Variables.emptyVariableContext());
                if (variables.find(output.getName()).isPresent() && !variables.allows(output.getName(), answer)) {
                    reasons.add(Wording.of("finding.table.undeclared", rule.getId(), output.getName()));
                }
            }
            index++;
        }
        return reasons;
    }

    private static String cell(Collection<? extends DmnElement> cells, int index) {
        return index < cells.size() ? textOf(List.copyOf(cells).get(index)) : "";
    }

    /** What the engine evaluates of a cell; a description may stand beside it. */
    private static String textOf(DmnElement cell) {
        var text = cell instanceof UnaryTests condition ? condition.getText() : ((LiteralExpression) cell).getText();
        return text == null ? "" : text.getTextContent();
    }

    private static List<?> values(RoutingVariable<?> variable) {
        return switch (variable.kind()) {
            case CODE -> List.copyOf(variable.codes());
            case YES_NO -> List.of(true, false);
            case NUMBER ->
                LongStream.concat(
                                LongStream.rangeClosed(variable.min(), Math.min(variable.max(), ATTEMPTS_TRIED)),
                                LongStream.of(variable.max()))
                        .distinct()
                        .boxed()
                        .toList();
            case DATE, PERIOD, ID -> List.of("");
        };
    }

    /** All rules that answer the same questions so far, and one of these questions. */
    private record Asked(BitSet rules, Map<String, Object> question) {}

    /**
     * Goes through the columns, and keeps of all combinations so far those that leave other rules: that is what the number of rules
     * allows, and not the product of all values.
     */
    private static List<Wording> ask(List<Column> columns, BitSet all, boolean unique) {
        var reasons = new ArrayList<Wording>();
        var asked = List.of(new Asked(all, Map.of()));
        for (var column : columns) {
            var next = new LinkedHashMap<BitSet, Asked>();
            for (var before : asked) {
                column.rulesByValue().forEach((value, holding) -> {
                    var left = (BitSet) before.rules().clone();
                    left.and(holding);
                    next.computeIfAbsent(left, rules -> {
                        var question = new LinkedHashMap<>(before.question());
                        question.put(column.name(), value);
                        return new Asked(rules, question);
                    });
                });
                if (next.size() > MOST_QUESTIONS) {
                    return List.of(Wording.of("finding.table.overlap", MOST_QUESTIONS));
                }
            }
            asked = List.copyOf(next.values());
        }
        for (var each : asked) {
            if (reasons.size() < MOST_PROBLEMS) {
                reasonAgainst(each, unique).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Wording> reasonAgainst(Asked asked, boolean unique) {
        var rules = asked.rules();
        if (rules.isEmpty()) {
            return Optional.of(Wording.of("finding.table.noRow", asked.question()));
        }
        return unique && rules.cardinality() > 1
                ? Optional.of(Wording.of(
                        "finding.table.both",
                        IntStream.range(0, rules.length())
                                .filter(rules::get)
                                .map(i -> i + 1)
                                .boxed()
                                .toList(),
                        asked.question()))
                : Optional.empty();
    }

    private static final class UnknownInput extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String name;

        UnknownInput(String name) {
            super(name);
            this.name = name;
        }
    }
}
