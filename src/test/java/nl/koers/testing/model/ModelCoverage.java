package nl.koers.testing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which elements of the models the tests have passed: flow nodes by the engine's history, sequence flows by a listener
 * on each, since the history does not know them. Tells the missing elements by their ids.
 */
class ModelCoverage extends AbstractBpmnParseListener {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        String process = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey();
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> taken.add(process + "#" + transition.getId()));
    }

    void assertComplete(ProcessEngine engine, String process) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .singleResult();
        var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        var missing = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> missing.add(node.getId()));
        missing.removeAll(engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition.getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet()));
        model.getModelElementsByType(SequenceFlow.class).stream()
                // the engine leaves an event-based gateway by its events, which count themselves, and takes no flow
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId)
                .filter(flow -> !taken.contains(process + "#" + flow))
                .forEach(missing::add);
        assertThat(missing).as("elements of %s that no test passes", process).isEmpty();
    }
}
