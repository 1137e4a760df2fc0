package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A file with a process, read once: its steps, what leads to what, and which messages it names. */
record ProcessModel(
        Set<String> processes, Map<String, Step> steps, Map<String, List<String>> flows, Map<String, String> messages) {

    private static final Set<String> STEPS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateThrowEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");
    private static final String DEFINITION = "EventDefinition";

    /**
     * @param kind as BPMN calls it
     * @param event what it is about, such as {@code timer}; empty for everything that is no event, and for an event without a trigger
     * @param scope id of the process or the part that it stands in
     */
    record Step(String id, String kind, String event, String scope, Element element) {

        boolean is(String other) {
            return kind.equals(other);
        }

        /** Of an event on the border of another step: that step. Else empty. */
        String attachedTo() {
            return element.getAttribute("attachedToRef");
        }

        /** Whether it ends the step on whose border it is. */
        boolean interrupts() {
            return !"false".equals(element.getAttribute("cancelActivity"));
        }

        String camunda(String attribute) {
            return element.getAttributeNS(SafeXml.CAMUNDA_BPMN, attribute);
        }

        /** The text of what stands in it under this name, somewhere; empty when there is none. */
        String textOf(String name) {
            var found = element.getElementsByTagNameNS(SafeXml.BPMN, name);
            return found.getLength() == 0 ? "" : found.item(0).getTextContent();
        }

        long definitions() {
            long number = 0;
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (String.valueOf(child.getLocalName()).endsWith(DEFINITION)) {
                    number++;
                }
            }
            return number;
        }

        /** Of the message that it waits for: the id, as the file refers to it. */
        String messageRef() {
            var definition = child(element, "messageEventDefinition");
            return (definition == null ? element : definition).getAttribute("messageRef");
        }
    }

    static ProcessModel of(Element document) {
        var model = new ProcessModel(
                new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        SafeXml.walk(document, "", (element, id) -> {
            var kind = String.valueOf(element.getLocalName());
            if ("process".equals(kind)) {
                model.processes.add(id);
            } else if ("message".equals(kind)) {
                model.messages.put(id, element.getAttribute("name"));
            } else if ("sequenceFlow".equals(kind)) {
                model.flows
                        .computeIfAbsent(element.getAttribute("sourceRef"), source -> new ArrayList<>())
                        .add(element.getAttribute("targetRef"));
            } else if (STEPS.contains(kind) && element.getParentNode() instanceof Element around) {
                model.steps.put(id, new Step(id, kind, eventOf(element), around.getAttribute("id"), element));
            }
        });
        return model;
    }

    List<String> next(String step) {
        return flows.getOrDefault(step, List.of());
    }

    /** Name of the message that the step waits for; empty when it waits for none. */
    String messageOf(Step step) {
        return messages.getOrDefault(step.messageRef(), "");
    }

    private static String eventOf(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            var name = String.valueOf(child.getLocalName());
            if (name.endsWith(DEFINITION)) {
                return name.substring(0, name.length() - DEFINITION.length());
            }
        }
        return "";
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && name.equals(found.getLocalName())) {
                return found;
            }
        }
        return null;
    }
}
