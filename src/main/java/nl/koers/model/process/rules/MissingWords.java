package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.model.ModelProblem;
import nl.koers.model.ModelProblem.Severity;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What some of the readers of a model will miss: it works, but not in their language, or without an explanation. */
final class MissingWords {

    private static final String USER_TASK = "userTask";
    /** What Koers shows by its name. */
    private static final Set<String> SHOWN = Set.of(
            "process",
            "subProcess",
            "callActivity",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow");

    private MissingWords() {}

    static List<ModelProblem> in(String file, Element document) {
        var advice = new ArrayList<ModelProblem>();
        SafeXml.walk(document, "", (element, id) -> {
            var properties = properties(element);
            if (SHOWN.contains(element.getLocalName())
                    && element.hasAttribute("name")
                    && !properties.contains("label.nl")) {
                advice.add(advice(file, id, "finding.advice.label"));
            }
            if (USER_TASK.equals(element.getLocalName()) && !properties.containsAll(Set.of("help.en", "help.nl"))) {
                advice.add(advice(file, id, "finding.advice.help"));
            }
        });
        return advice;
    }

    /** Names of the element's own properties, as Camunda Modeler keeps them. */
    static Set<String> properties(Element element) {
        var names = new HashSet<String>();
        children(element, "extensionElements")
                .flatMap(extensions -> children(extensions, "properties"))
                .flatMap(properties -> children(properties, "property"))
                .forEach(property -> names.add(property.getAttribute("name")));
        return names;
    }

    private static Stream<Element> children(Element element, String name) {
        var children = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && name.equals(found.getLocalName())) {
                children.add(found);
            }
        }
        return children.stream();
    }

    private static ModelProblem advice(String file, String id, String key) {
        return new ModelProblem(file, id, Wording.of(key), Severity.ADVICE);
    }
}
