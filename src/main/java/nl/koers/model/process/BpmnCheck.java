package nl.koers.model.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.model.ModelProblem;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Holds a BPMN file against the rules that keep the engine's side of the wall clean. */
class BpmnCheck {

    private static final Set<String> REFUSED_ELEMENTS = Set.of(
            "scriptTask",
            "script",
            "connector",
            "field",
            "formData",
            "formProperty",
            "executionListener",
            "taskListener",
            // makes variables of its own, which the engine refuses
            "multiInstanceLoopCharacteristics");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "class",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "resource",
            "scriptFormat",
            "language",
            "formKey",
            "formHandlerClass",
            "topic",
            // variables for the engine to fill, with whatever it has
            "resultVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");
    /** Texts for people that the engine never evaluates; it does evaluate names and documentation. */
    private static final Set<String> TEXTS = Set.of("property", "text");
    /** What sets a variable, and the attribute that says which. */
    private static final Map<String, String> SETTERS =
            Map.of("inputParameter", "name", "outputParameter", "name", "in", "target", "out", "target");

    private static final Pattern QUOTED_LITERAL = Pattern.compile("\\s*[$#]\\{\\s*'([^']*)'\\s*}\\s*");

    private static final List<String> CANDIDATES =
            List.of(Role.CASEWORKER.group(), Role.PRIVACY_OFFICER.group(), Role.TEAM_LEAD.group());

    private final ExpressionRules expressions;
    private final RoutingVariables variables;
    private final Supplier<ModelContract> contract;

    BpmnCheck(ExpressionRules expressions, RoutingVariables variables, Supplier<ModelContract> contract) {
        this.expressions = expressions;
        this.variables = variables;
        this.contract = contract;
    }

    /** @param files names of all files of the same deployment, since what a task or a call refers to has to come along */
    List<ModelProblem> check(String file, byte[] content, Set<String> files) {
        var problems = new ArrayList<ModelProblem>();
        try {
            var document = SafeXml.read(content).getDocumentElement();
            SafeXml.walk(document, "", (element, id) -> {
                reasonsAgainst(element).forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
                if ("userTask".equals(element.getLocalName())) {
                    reasonsAgainstUserTask(element, files)
                            .forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
                }
            });
            // the id of a process is the name of its file
            var together =
                    files.stream().map(name -> name.replaceAll("\\.bpmn$", "")).collect(Collectors.toSet());
            problems.addAll(contract.get().checkProcess(file, document, together));
            EndlessLoops.in(document)
                    .forEach(id -> problems.add(new ModelProblem(file, id, Wording.of("finding.loop"))));
            problems.addAll(MissingWords.in(file, document));
        } catch (SafeXml.OutOfBoundsException e) {
            problems.add(new ModelProblem(file, "", e.why()));
        } catch (SAXException e) {
            problems.add(new ModelProblem(file, "", Wording.of("finding.xml")));
        }
        return problems;
    }

    private List<Wording> reasonsAgainst(Element element) {
        var reasons = new ArrayList<Wording>();
        if (element.hasAttributeNS(SafeXml.CAMUNDA_BPMN, "type")) {
            reasons.add(Wording.of("finding.type"));
        }
        if (startsByItself(element)) {
            reasons.add(Wording.of("finding.startsItself"));
        }
        String setter = SETTERS.get(element.getLocalName());
        if (setter != null && element.hasAttribute(setter)) {
            String name = element.getAttribute(setter);
            if (variables.find(name).isEmpty()) {
                reasons.add(Wording.of("finding.variable", name));
            }
            literalIn(element)
                    .filter(literal -> !variables.allows(name, literal))
                    .ifPresent(literal -> reasons.add(Wording.of("finding.value", literal, name)));
        }
        if (REFUSED_ELEMENTS.contains(element.getLocalName())) {
            reasons.add(Wording.of("finding.element", element.getLocalName()));
        }
        REFUSED_ATTRIBUTES.stream()
                .filter(name -> element.hasAttributeNS(SafeXml.CAMUNDA_BPMN, name) || element.hasAttribute(name))
                .sorted()
                .forEach(name -> reasons.add(Wording.of("finding.attribute", name)));
        if (!TEXTS.contains(element.getLocalName())) {
            textsIn(element).forEach(text -> expressions.problemIn(text).ifPresent(reasons::add));
        }
        return reasons;
    }

    /** By a timer, a signal, a condition or a message; within a process, an event subprocess may begin so. */
    private static boolean startsByItself(Element element) {
        if (!"startEvent".equals(element.getLocalName())
                || !"process".equals(element.getParentNode().getLocalName())) {
            return false;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getLocalName() != null && child.getLocalName().endsWith("ventDefinition")) {
                return true;
            }
        }
        return element.hasAttribute("eventDefinitionRef");
    }

    /** What is set as it stands there, without an expression that reads something; empty for anything else. */
    private static Optional<String> literalIn(Element setter) {
        var text = setter.hasAttribute("sourceExpression")
                ? setter.getAttribute("sourceExpression")
                : setter.getTextContent();
        if (!text.isBlank() && !text.contains("{")) {
            return Optional.of(text);
        }
        var quoted = QUOTED_LITERAL.matcher(text);
        return quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty();
    }

    private static List<String> textsIn(Element element) {
        var texts = new ArrayList<String>();
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .forEach(i -> texts.add(attributes.item(i).getNodeValue()));
        var children = element.getChildNodes();
        // as the engine reads it: a comment in between does not part a text
        texts.add(IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining()));
        return texts;
    }

    private static List<Wording> reasonsAgainstUserTask(Element task, Set<String> files) {
        var reasons = new ArrayList<Wording>();
        String form = task.getAttributeNS(SafeXml.CAMUNDA_BPMN, "formRef");
        if (form.isEmpty()) {
            reasons.add(Wording.of("finding.form.none"));
        } else if (!"deployment".equals(task.getAttributeNS(SafeXml.CAMUNDA_BPMN, "formRefBinding"))) {
            reasons.add(Wording.of("finding.form.binding"));
        } else if (!files.contains(form + ".form")) {
            reasons.add(Wording.of("finding.form.missing", form));
        }
        if (!CANDIDATES.contains(task.getAttributeNS(SafeXml.CAMUNDA_BPMN, "candidateGroups"))) {
            reasons.add(Wording.of("finding.candidates", CANDIDATES));
        }
        if (!task.hasAttributeNS(SafeXml.CAMUNDA_BPMN, "dueDate")) {
            reasons.add(Wording.of("finding.due"));
        }
        if (Role.CASEWORKER.group().equals(task.getAttributeNS(SafeXml.CAMUNDA_BPMN, "candidateGroups"))
                && !task.hasAttributeNS(SafeXml.CAMUNDA_BPMN, "assignee")) {
            reasons.add(Wording.of("finding.assignee"));
        }
        if (!task.hasAttribute("name") || !MissingWords.properties(task).contains("label.nl")) {
            reasons.add(Wording.of("finding.label"));
        }
        return reasons;
    }
}
