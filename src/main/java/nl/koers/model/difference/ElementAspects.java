package nl.koers.model.difference;

import static nl.koers.model.difference.Xml.attributes;
import static nl.koers.model.difference.Xml.canonical;
import static nl.koers.model.difference.Xml.children;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** All that an element of a process says: whatever is not known here is told as it stands in the file. */
final class ElementAspects {

    /** Says nothing about what happens. */
    private static final Set<String> SILENT = Set.of(
            "id",
            "gatewayDirection",
            "textFormat",
            "associationDirection",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    /** What holds where nothing is said, which some programs write. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("completionQuantity", "1"),
            Map.entry("startQuantity", "1"),
            Map.entry("isForCompensation", "false"),
            Map.entry("parallelMultiple", "false"),
            Map.entry("isInterrupting", "true"),
            Map.entry("isClosed", "false"),
            Map.entry("processType", "None"),
            Map.entry("triggeredByEvent", "false"),
            Map.entry("instantiate", "false"),
            Map.entry("eventGatewayType", "Exclusive"),
            Map.entry("asyncBefore", "false"),
            Map.entry("asyncAfter", "false"));

    private static final Set<String> TO_ELEMENTS = Set.of("sourceRef", "targetRef", "attachedToRef", "default");
    private static final Set<String> TO_CODES = Set.of("messageRef", "errorRef", "escalationRef");

    private final Aspects aspects;
    private final Function<String, Wording> called;
    private final UnaryOperator<String> code;
    private final Map<String, String> others = new HashMap<>();

    /**
     * @param called what the element with an id is called
     * @param code of the message, error or escalation with an id
     */
    ElementAspects(Aspects aspects, Function<String, Wording> called, UnaryOperator<String> code) {
        this.aspects = aspects;
        this.called = called;
        this.code = code;
    }

    void read(Element element) {
        if (element.getLocalName().equals("boundaryEvent") && !element.hasAttribute("cancelActivity")) {
            aspects.put("cancelActivity", "true");
        }
        attributes(element).forEach(this::read);
        for (var child : children(element)) {
            switch (child.getLocalName()) {
                case "incoming", "outgoing" -> {}
                case "extensionElements" -> children(child).forEach(this::readExtension);
                case "documentation", "text", "conditionExpression" -> readText(child.getLocalName(), child);
                default -> readOther(element, child);
            }
        }
    }

    private void read(Attr attribute) {
        var name = attribute.getLocalName();
        var value = attribute.getValue();
        if (SILENT.contains(name)
                || value.equals(USUAL.get(name))
                || name.equals("implementation") && value.startsWith("##")) {
            return;
        }
        if (TO_ELEMENTS.contains(name)) {
            aspects.put(name, Aspects.named(name), value, called.apply(value));
        } else {
            aspects.put(name, TO_CODES.contains(name) ? code.apply(value) : value);
        }
    }

    private void readText(String name, Element element) {
        aspects.put(name, element.getTextContent());
        aspects.put(name + " language", element.getAttribute("language"));
    }

    private void readExtension(Element extension) {
        switch (extension.getLocalName()) {
            case "properties" -> children(extension).forEach(this::readProperty);
            case "inputOutput" -> children(extension).forEach(this::readMapping);
            case "in", "out" -> readPassed(extension);
            default -> other(extension);
        }
    }

    private void readProperty(Element property) {
        var name = property.getAttribute("name");
        var value = property.getAttribute("value");
        switch (name) {
            case "label.nl" -> aspects.put("labelNl", value);
            case "help.en" -> aspects.put("helpEn", value);
            case "help.nl" -> aspects.put("helpNl", value);
            default -> aspects.put("property " + name, Wording.of("difference.property", name), value);
        }
    }

    private void readMapping(Element mapping) {
        var name = mapping.getAttribute("name");
        var key = mapping.getLocalName().equals("inputParameter") ? "difference.input" : "difference.output";
        aspects.put(
                mapping.getLocalName() + " " + name,
                Wording.of(key, name),
                children(mapping).isEmpty() ? mapping.getTextContent() : canonical(mapping));
    }

    private void readPassed(Element passed) {
        var way = passed.getLocalName();
        var key = passed.getAttribute("businessKey");
        if (!key.isEmpty()) {
            aspects.put(way + "BusinessKey", key);
            return;
        }
        var target = passed.getAttribute("target");
        if (target.isEmpty()) {
            other(passed);
            return;
        }
        var source = passed.getAttribute("source");
        aspects.put(
                way + " " + target,
                Wording.of(way.equals("in") ? "difference.in" : "difference.out", target),
                source.isEmpty() ? passed.getAttribute("sourceExpression") : source);
    }

    private void readOther(Element element, Element child) {
        if (child.getLocalName().endsWith("EventDefinition")) {
            attributes(child).forEach(this::read);
            children(child).forEach(part -> readText(part.getLocalName(), part));
        } else if (!child.hasAttribute("id") || !Set.of("process", "subProcess").contains(element.getLocalName())) {
            other(child);
        }
    }

    /** Several of a name stand together. */
    private void other(Element element) {
        var name = element.getLocalName();
        others.merge(name, canonical(element), (before, more) -> before + " " + more);
        aspects.put("other " + name, Wording.of("difference.other", name), others.get(name));
    }
}
