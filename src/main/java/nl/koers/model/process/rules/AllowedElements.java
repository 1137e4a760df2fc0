package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a file may consist of: a closed world of elements, of what may stand in each, and of their attributes with their values. Whatever
 * a tool or a later version of the engine knows besides is refused, without anybody having thought of it.
 *
 * <p>Told in lines of three columns: an element, its attributes, what stands in it. An attribute with {@code !} has to be there, and
 * has the value behind {@code =}, or one of a kind in capitals. An element with {@code *} may stand there more than
 * once. A line {@code a/b} holds for {@code b} in {@code a} only; {@code NAME = ...} gives a name to what comes again.
 */
final class AllowedElements {

    /** The engine reads an element by its name alone, in whatever namespace it stands; so both have to fit. */
    private static final Map<String, String> PREFIXES = prefixes();

    private static final Map<String, String> KINDS = Map.of(
            "ID", "[A-Za-z_][A-Za-z0-9_.-]{0,99}",
            "BOOLEAN", "true|false",
            "TYPE", "string|boolean|integer|long",
            "DAYS", "P([1-9]\\d{0,2}|[1-2]\\d{3}|3[0-5]\\d{2}|36[0-4]\\d|3650)D",
            "CODE", "[A-Za-z][A-Za-z0-9]{0,59}",
            "FORMAL", "([A-Za-z0-9_-]+:)?tFormalExpression",
            "NUMBER", "-?\\d{1,7}(\\.\\d{1,20})?");

    private record Values(boolean needed, Pattern allowed) {}

    private record Allowed(Map<String, Values> attributes, Set<String> once, Set<String> often) {}

    private final Map<String, Allowed> byName = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    AllowedElements(String lines) {
        for (var line : lines.lines().filter(each -> !each.isBlank()).toList()) {
            if (line.contains(" = ")) {
                var parts = line.split(" = ", 2);
                named.put(parts[0].strip(), parts[1].strip());
            } else {
                var columns = line.split("\\|", -1);
                byName.put(columns[0].strip(), allowed(words(columns[1]), words(columns[2])));
            }
        }
    }

    private static Map<String, String> prefixes() {
        var prefixes = new HashMap<String, String>();
        prefixes.put(SafeXml.BPMN, "");
        prefixes.put(SafeXml.CAMUNDA_BPMN, "camunda:");
        for (var dmn : SafeXml.DMN) {
            prefixes.put(dmn, "dmn:");
        }
        prefixes.put("http://camunda.org/schema/1.0/dmn", "camunda:");
        prefixes.put("http://camunda.org/schema/modeler/1.0", "modeler:");
        prefixes.put("http://www.w3.org/2001/XMLSchema-instance", "xsi:");
        for (var colours : List.of(
                "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0")) {
            prefixes.put(colours, "colour:");
        }
        for (var layout : List.of("http://bpmn.io/schema/dmn/biodi/1.0", "http://bpmn.io/schema/dmn/biodi/2.0")) {
            prefixes.put(layout, "layout:");
        }
        for (var diagram : List.of(
                "http://www.omg.org/spec/BPMN/20100524/DI",
                "http://www.omg.org/spec/DD/20100524/DC",
                "http://www.omg.org/spec/DD/20100524/DI",
                "http://www.omg.org/spec/DMN/20180521/DMNDI/",
                "https://www.omg.org/spec/DMN/20191111/DMNDI/",
                "http://www.omg.org/spec/DMN/20180521/DC/",
                "http://www.omg.org/spec/DMN/20180521/DI/")) {
            prefixes.put(diagram, "diagram:");
        }
        return prefixes;
    }

    private List<String> words(String column) {
        var words = new ArrayList<String>();
        for (var word : column.strip().split("\\s+")) {
            if (named.containsKey(word)) {
                words.addAll(words(named.get(word)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Allowed allowed(List<String> attributes, List<String> inside) {
        var values = new LinkedHashMap<String, Values>();
        for (var word : attributes) {
            var parts = word.split("=", 2);
            var pattern = parts.length == 1 ? ".*" : KINDS.getOrDefault(parts[1], parts[1]);
            values.put(
                    parts[0].replace("!", ""),
                    new Values(parts[0].endsWith("!"), Pattern.compile(pattern, Pattern.DOTALL)));
        }
        var once = new HashSet<String>();
        var often = new HashSet<String>();
        inside.forEach(word -> (word.endsWith("*") ? often : once).add(word.replace("*", "")));
        return new Allowed(values, once, often);
    }

    /** Tells, with the id of the nearest element that has one, whatever does not belong there. What stands in such a thing is not looked at. */
    void check(Element root, String name, BiConsumer<String, Wording> problems) {
        var ids = new HashSet<String>();
        var allowed = byName.get(name);
        if (allowed == null || !name.equals(nameOf(root))) {
            problems.accept("", Wording.of("finding.element", root.getLocalName()));
        } else {
            check(root, "", allowed, ids, problems);
        }
    }

    private void check(
            Element element, String around, Allowed allowed, Set<String> ids, BiConsumer<String, Wording> problems) {
        var id = element.hasAttribute("id") ? element.getAttribute("id") : around;
        if (element.hasAttribute("id") && !ids.add(id)) {
            problems.accept(id, Wording.of("finding.element.sameId", id));
        }
        checkAttributes(element, allowed, reason -> problems.accept(id, reason));
        var seen = new HashSet<String>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                var name = nameOf(inside);
                var next = name == null ? null : find(nameOf(element), name);
                var nearest = inside.hasAttribute("id") ? inside.getAttribute("id") : id;
                if (next == null
                        || !allowed.once().contains(name) && !allowed.often().contains(name)) {
                    problems.accept(nearest, Wording.of("finding.element", inside.getLocalName()));
                    checkAttributesOfUnknown(inside, reason -> problems.accept(nearest, reason));
                } else if (!seen.add(name) && allowed.once().contains(name)) {
                    problems.accept(nearest, Wording.of("finding.element.twice", inside.getLocalName()));
                } else {
                    check(inside, id, next, ids, problems);
                }
            }
        }
    }

    private @Nullable Allowed find(@Nullable String around, String name) {
        var there = byName.get(around + "/" + name);
        return there == null ? byName.get(name) : there;
    }

    private interface Reasons extends java.util.function.Consumer<Wording> {}

    private static void checkAttributes(Element element, Allowed allowed, Reasons reasons) {
        for (var attribute : SafeXml.attributes(element)) {
            var name = nameOf(attribute);
            var values = name == null ? null : allowed.attributes().get(name);
            if (values == null) {
                reasons.accept(Wording.of("finding.attribute", attribute.getLocalName()));
            } else if (!values.allowed().matcher(attribute.getValue()).matches()) {
                reasons.accept(Wording.of(
                        "finding.attribute.value", attribute.getLocalName(), shortened(attribute.getValue())));
            }
        }
        allowed.attributes().forEach((name, values) -> {
            if (values.needed()
                    && SafeXml.attributes(element).stream().noneMatch(there -> name.equals(nameOf(there)))) {
                reasons.accept(Wording.of("finding.attribute.none", name.replaceAll(".*:", "")));
            }
        });
    }

    /** Says them all at once, so that nobody has to ask twice. */
    private void checkAttributesOfUnknown(Element element, Reasons reasons) {
        SafeXml.attributes(element).stream()
                .filter(attribute -> byName.values().stream()
                        .noneMatch(allowed -> allowed.attributes().containsKey(nameOf(attribute))))
                .forEach(attribute -> reasons.accept(Wording.of("finding.attribute", attribute.getLocalName())));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static @Nullable String nameOf(Node node) {
        var namespace = node.getNamespaceURI();
        if (namespace == null) {
            return node instanceof Attr ? node.getLocalName() : null;
        }
        var prefix = PREFIXES.get(namespace);
        return prefix == null ? null : prefix + node.getLocalName();
    }
}
