package nl.koers.model.process;

import java.util.ArrayList;
import java.util.Map;
import nl.koers.model.ModelGraph;
import nl.koers.model.ModelGraph.Flow;
import nl.koers.model.ModelGraph.Kind;
import nl.koers.model.ModelGraph.Node;
import nl.koers.shared.LocalizedText;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Reads from a model what leads to what. */
final class GraphReader {

    private GraphReader() {}

    static ModelGraph read(BpmnModelInstance model, Map<String, LocalizedText> labels) {
        var nodes = new ArrayList<Node>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            nodes.add(new Node(
                    node.getId(), kind(node), labels.get(node.getId()), within(node), node instanceof StartEvent));
        }
        var flows = new ArrayList<Flow>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            flows.add(new Flow(
                    flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), labels.get(flow.getId())));
        }
        return new ModelGraph(nodes, flows);
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof SubProcess) {
            return Kind.PART;
        } else if (node instanceof BoundaryEvent) {
            return Kind.INTERRUPTION;
        } else if (node instanceof EndEvent) {
            return Kind.END;
        } else if (node instanceof EventBasedGateway) {
            return Kind.WAIT_FOR_FIRST;
        } else if (node instanceof IntermediateCatchEvent || node instanceof ReceiveTask) {
            return Kind.WAIT;
        } else if (node instanceof UserTask || node instanceof CallActivity) {
            return Kind.WORK;
        }
        // rules and service tasks take no time that a person would notice
        return Kind.PASSED;
    }

    private static @Nullable String within(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return event.getAttachedTo().getId();
        }
        return node.getParentElement() instanceof SubProcess part ? part.getId() : null;
    }
}
