package nl.koers.model.difference;

import static nl.koers.model.difference.Xml.attributes;
import static nl.koers.model.difference.Xml.children;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Element;

/** A process as its elements by id, each with the element that it stands in. */
final class ProcessFile {

    private static final Set<String> DRAWING = Set.of("BPMNDiagram");
    /** What has elements of its own. */
    private static final Set<String> HOLDS = Set.of("definitions", "process", "subProcess");
    /** What belongs to the element that it stands in, whatever that is. */
    private static final Set<String> BELONGS =
            Set.of("documentation", "extensionElements", "incoming", "outgoing", "BPMNDiagram");

    private static final String EVENT_DEFINITION = "EventDefinition";

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, String> around = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();
    /** What an event or a task names: that is told with it. */
    private final Set<String> named = new HashSet<>();

    ProcessFile(Element definitions) {
        collect(definitions, "");
        children(definitions).stream()
                .filter(child -> DRAWING.contains(child.getLocalName()))
                .forEach(this::collectDrawn);
        elements.values().forEach(this::collectNamed);
    }

    /** Without what is told with other things, here or in the other version. */
    Map<String, Thing> things(ProcessFile other) {
        var things = new LinkedHashMap<String, Thing>();
        elements.forEach((id, element) -> {
            if (!named.contains(id) && !other.named.contains(id)) {
                things.put(id, thing(element));
            }
        });
        return things;
    }

    boolean draws(String id) {
        return drawn.contains(id);
    }

    /** Ids of the tasks that show a form. */
    List<String> tasksWith(String form) {
        return elements.entrySet().stream()
                .filter(element -> attributes(element.getValue())
                        .anyMatch(attribute -> attribute.getLocalName().equals("formRef")
                                && attribute.getValue().equals(form)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same for processes that are drawn alike. */
    static String drawing(Element definitions) {
        return children(definitions).stream()
                .filter(child -> DRAWING.contains(child.getLocalName()))
                .map(Xml::canonical)
                .reduce("", String::concat);
    }

    private void collect(Element holder, String id) {
        for (var child : children(holder)) {
            if (child.hasAttribute("id") && !BELONGS.contains(child.getLocalName())) {
                var own = child.getAttribute("id");
                elements.put(own, child);
                around.put(own, id);
                if (HOLDS.contains(child.getLocalName())) {
                    collect(child, own);
                }
            }
        }
    }

    private void collectDrawn(Element element) {
        if (element.hasAttribute("bpmnElement") && !element.getLocalName().equals("BPMNPlane")) {
            drawn.add(element.getAttribute("bpmnElement"));
        }
        children(element).forEach(this::collectDrawn);
    }

    private void collectNamed(Element element) {
        if (element.hasAttribute("messageRef")) {
            named.add(element.getAttribute("messageRef"));
        }
        children(element).stream()
                .filter(child -> child.getLocalName().endsWith(EVENT_DEFINITION))
                .flatMap(Xml::attributes)
                .filter(attribute -> attribute.getLocalName().endsWith("Ref"))
                .forEach(attribute -> named.add(attribute.getValue()));
    }

    private Thing thing(Element element) {
        var aspects = new Aspects();
        aspects.put("kind", Aspects.named("kind"), kindCode(element), kind(element));
        var holder = around.getOrDefault(element.getAttribute("id"), "");
        if (!around.getOrDefault(holder, "").isEmpty()) {
            aspects.put("partOf", Aspects.named("partOf"), holder, called(holder));
        }
        new ElementAspects(aspects, this::called, this::code).read(element);
        return new Thing(subject(element), "", 0, aspects);
    }

    private Wording subject(Element element) {
        if (element.getLocalName().equals("sequenceFlow")) {
            var from = called(element.getAttribute("sourceRef"));
            var to = called(element.getAttribute("targetRef"));
            return element.hasAttribute("name")
                    ? Wording.of("difference.flow.named", name(element), from, to)
                    : Wording.of("difference.flow", from, to);
        }
        return calledElement(element);
    }

    /** What it is and what it is called, for texts about something else. */
    private Wording called(String id) {
        var element = elements.get(id);
        return element == null ? Wording.of("difference.id", id) : calledElement(element);
    }

    private static Wording calledElement(Element element) {
        if (element.getLocalName().equals("textAnnotation")) {
            return Wording.of("difference.named", kind(element), Excerpt.beginning(Xml.text(element, "text"), 40));
        }
        return element.hasAttribute("name")
                ? Wording.of("difference.named", kind(element), name(element))
                : Wording.of("difference.unnamed", kind(element), element.getAttribute("id"));
    }

    private static LocalizedText name(Element element) {
        var english = element.getAttribute("name");
        var dutch = Xml.child(element, "extensionElements").stream()
                .flatMap(extensions -> Xml.child(extensions, "properties").stream())
                .flatMap(properties -> children(properties).stream())
                .filter(property -> property.getAttribute("name").equals("label.nl"))
                .map(property -> property.getAttribute("value"))
                .findFirst();
        return new LocalizedText(english, dutch.orElse(english));
    }

    /** Of a message, an error or an escalation what it is known by; the id where there is none such. */
    private String code(String id) {
        var element = elements.get(id);
        if (element == null) {
            return id;
        }
        var code = element.getAttribute(element.getLocalName() + "Code");
        var name = element.getAttribute("name");
        return code.isEmpty() || code.equals(name) ? name : name + " (" + code + ")";
    }

    private static String kindCode(Element element) {
        return element.getLocalName()
                + children(element).stream()
                        .map(Element::getLocalName)
                        .filter(child -> child.endsWith(EVENT_DEFINITION))
                        .map(child -> child.substring(0, child.length() - EVENT_DEFINITION.length()))
                        .map(child -> child.substring(0, 1).toUpperCase(Locale.ROOT) + child.substring(1))
                        .reduce("", String::concat);
    }

    private static Wording kind(Element element) {
        var key = "difference.element." + kindCode(element);
        return Texts.has(Texts.ENGLISH, key) ? Wording.of(key) : Wording.of("difference.id", element.getLocalName());
    }
}
