package nl.koers.model.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.xml.sax.SAXException;

/**
 * Asks a decision table every question that can be put to it, before it is deployed. A missing row is found here, by
 * the designer, and not later by a client who is stuck.
 */
class DecisionCheck {

    /** Beyond this many attempts no table is expected to make a difference. */
    private static final long ATTEMPTS_TRIED = 6;

    private static final int MOST_PROBLEMS = 5;

    private final RoutingVariables variables;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    DecisionCheck(RoutingVariables variables) {
        this.variables = variables;
    }

    List<ModelProblem> check(String file, byte[] content) {
        try {
            SafeXml.read(content);
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            var problems = new ArrayList<ModelProblem>();
            for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
                checkTable(file, content, model, table, problems);
            }
            return problems;
        } catch (SAXException | DmnModelException | DmnEngineException e) {
            return List.of(new ModelProblem(file, "", "the table cannot be read"));
        }
    }

    private void checkTable(
            String file, byte[] content, DmnModelInstance model, DecisionTable table, List<ModelProblem> problems) {
        var decision = (Decision) table.getParentElement();
        var inputs = new ArrayList<RoutingVariable>();
        for (Input input : table.getInputs()) {
            String expression = input.getInputExpression().getText().getTextContent();
            variables
                    .find(expression)
                    .ifPresentOrElse(
                            inputs::add,
                            () -> problems.add(new ModelProblem(
                                    file,
                                    decision.getId(),
                                    "the input '" + expression + "' is not a declared variable")));
        }
        if (inputs.size() == table.getInputs().size()) {
            DmnDecision parsed = engine.parseDecision(decision.getId(), new ByteArrayInputStream(content));
            ask(file, parsed, table, inputs, Variables.createVariables(), problems);
        }
    }

    private void ask(
            String file,
            DmnDecision decision,
            DecisionTable table,
            List<RoutingVariable> open,
            VariableMap given,
            List<ModelProblem> problems) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (open.isEmpty()) {
            answerProblem(decision, table, given)
                    .ifPresent(reason -> problems.add(new ModelProblem(file, decision.getKey(), reason)));
            return;
        }
        var variable = open.get(0);
        for (Object value : values(variable)) {
            var more = Variables.fromMap(given).putValue(variable.name(), value);
            ask(file, decision, table, open.subList(1, open.size()), more, problems);
        }
    }

    private Optional<String> answerProblem(DmnDecision decision, DecisionTable table, VariableMap given) {
        try {
            var result = engine.evaluateDecisionTable(decision, given);
            if (result.size() != 1) {
                return Optional.of("needs exactly one row for " + given + ", has " + result.size());
            }
            return table.getOutputs().stream()
                    .map(Output::getName)
                    .filter(name -> variables.find(name).isPresent()
                            && !variables.allows(name, result.getSingleResult().get(name)))
                    .findFirst()
                    .map(name -> "answers " + given + " with a value of '" + name + "' that is not declared");
        } catch (DmnEngineException e) {
            return Optional.of("cannot answer " + given);
        }
    }

    private static List<?> values(RoutingVariable variable) {
        return switch (variable.kind()) {
            case CODE -> List.copyOf(variable.codes());
            case YES_NO -> List.of(true, false);
            case NUMBER ->
                LongStream.rangeClosed(variable.min(), Math.min(variable.max(), ATTEMPTS_TRIED))
                        .boxed()
                        .toList();
            case DATE, PERIOD, ID -> List.of("");
        };
    }
}
