package nl.koers.model.process.rules;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.koers.model.ModelProblem;
import nl.koers.shared.process.ParsedOnceFeel;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.w3c.dom.Element;
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

    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 10;
    /** The engine looks for "feel" in a name and takes others for it that are not, such as an unknown kind of it. */
    private static final Set<String> FEEL = Set.of(
            "feel",
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13);

    private final Supplier<ModelContract> contract;
    private final TableCells cells;
    private final DmnEngine engine;

    DecisionCheck(RoutingVariables variables, Supplier<ModelContract> contract) {
        this.contract = contract;
        var configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ParsedOnceFeel());
        this.engine = configuration.buildEngine();
        this.cells = new TableCells(variables, configuration.getFeelEngine(), (table, answer) -> contract.get()
                .asksFor(table, answer));
    }

    List<ModelProblem> check(String file, byte[] content) {
        var problems = new ArrayList<ModelProblem>();
        try {
            var document = SafeXml.read(content).getDocumentElement();
            DmnElements.ALLOWED.check(
                    document, "dmn:definitions", (id, reason) -> problems.add(new ModelProblem(file, id, reason)));
            problems.addAll(contract.get().checkTables(file, document));
            checkLanguages(file, document, problems);
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            for (Decision decision : model.getModelElementsByType(Decision.class)) {
                if (decision.getExpression() instanceof DecisionTable table) {
                    reasonsAgainst(table)
                            .forEach(reason -> problems.add(new ModelProblem(file, decision.getId(), reason)));
                } else {
                    problems.add(new ModelProblem(file, decision.getId(), Wording.of("finding.table.noTable")));
                }
            }
            if (problems.isEmpty() && !engineReads(model)) {
                problems.add(new ModelProblem(file, "", Wording.of("finding.table.unreadable")));
            }
            return problems;
        } catch (SafeXml.OutOfBoundsException e) {
            return List.of(new ModelProblem(file, "", e.why()));
        } catch (SAXException | DmnModelException e) {
            // what was found at an element says more
            return problems.isEmpty()
                    ? List.of(new ModelProblem(file, "", Wording.of("finding.table.unreadable")))
                    : problems;
        }
    }

    private static void checkLanguages(String file, Element document, List<ModelProblem> problems) {
        SafeXml.walk(document, "", (element, id) -> {
            if (element.hasAttribute("expressionLanguage")
                    && !FEEL.contains(element.getAttribute("expressionLanguage"))) {
                problems.add(new ModelProblem(file, id, Wording.of("finding.table.language")));
            }
        });
    }

    /** Whatever else the engine would not take: it says so too late, and not as something that is wrong with a file. */
    private boolean engineReads(DmnModelInstance model) {
        try {
            return !engine.parseDecisions(model).isEmpty();
        } catch (DmnEngineException e) {
            return false;
        }
    }

    private List<Wording> reasonsAgainst(DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.FIRST) {
            return List.of(Wording.of("finding.table.hitPolicy"));
        }
        var reasons = reasonsAgainstSize(table);
        if (reasons.isEmpty()) {
            reasons = cells.reasonsAgainstReading(table);
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        try {
            var columns = cells.columns(table);
            var all = new ArrayList<>(
                    TableQuestions.ask(columns, table.getRules().size(), table.getHitPolicy() == HitPolicy.UNIQUE));
            all.addAll(cells.reasonsAgainstAnswers(table));
            return all;
        } catch (FeelException e) {
            return List.of(Wording.of("finding.table.feel"));
        } catch (TableCells.UnaskableException e) {
            return List.of(e.why());
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
        if (table.getRules().stream()
                .anyMatch(rule -> rule.getInputEntries().size()
                                != table.getInputs().size()
                        || rule.getOutputEntries().size() != table.getOutputs().size())) {
            reasons.add(Wording.of("finding.table.cells"));
        }
        return reasons;
    }
}
