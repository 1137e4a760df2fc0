package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.model.ModelProblem;
import nl.koers.model.process.rules.ExpressionOutcome.Wanted;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Holds a BPMN file against the rules that keep the engine's side of the wall clean. */
class BpmnCheck {

    /** Texts for people that the engine never evaluates; it does evaluate names and documentation. */
    private static final Set<String> TEXTS = Set.of("property", "text");

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final int HIGHEST_PRIORITY = 100;

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
            BpmnElements.ALLOWED.check(
                    document, "definitions", (id, reason) -> problems.add(new ModelProblem(file, id, reason)));
            SafeXml.walk(document, "", (element, id) -> {
                reasonsAgainst(element).forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
                if ("userTask".equals(element.getLocalName())) {
                    reasonsAgainstUserTask(element, files)
                            .forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
                }
            });
            var model = ProcessModel.of(document);
            problems.addAll(contract.get().checkProcess(file, model, files));
            problems.addAll(new CourseCheck(file, model, expressions, contract.get()).problems());
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
        switch (String.valueOf(element.getLocalName())) {
            case "inputParameter", "outputParameter" ->
                expressions
                        .problemIn(textOf(element).trim(), element.getAttribute("name"))
                        .ifPresent(reasons::add);
            case "in" -> reasonAgainstPassing(element, true).ifPresent(reasons::add);
            case "out" -> reasonAgainstPassing(element, false).ifPresent(reasons::add);
            case "timeDate" ->
                expressions.problemIn(textOf(element), Wanted.DATE).ifPresent(reasons::add);
            case "conditionExpression" ->
                expressions.problemIn(textOf(element).trim(), Wanted.TRUTH).ifPresent(reasons::add);
            case "callActivity" -> {
                if (businessKeys(element) != 1) {
                    reasons.add(Wording.of("finding.businessKey"));
                }
            }
            default ->
                textsWithoutMeaning(element)
                        .forEach(text -> reasonAgainstText(text).ifPresent(reasons::add));
        }
        attribute(element, "assignee", Wanted.PERSON).ifPresent(reasons::add);
        attribute(element, "dueDate", Wanted.DATE).ifPresent(reasons::add);
        attribute(element, "expression", Wanted.ANYTHING).ifPresent(reasons::add);
        if (!isPriority(element.getAttributeNS(SafeXml.CAMUNDA_BPMN, "priority"))) {
            attribute(element, "priority", Wanted.PRIORITY).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static boolean isPriority(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= HIGHEST_PRIORITY;
    }

    private Optional<Wording> attribute(Element element, String name, Wanted wanted) {
        return element.hasAttributeNS(SafeXml.CAMUNDA_BPMN, name)
                ? expressions.problemIn(element.getAttributeNS(SafeXml.CAMUNDA_BPMN, name), wanted)
                : Optional.empty();
    }

    /** Nothing stands beside the business key, and what is passed is one value with one name. */
    private Optional<Wording> reasonAgainstPassing(Element passing, boolean in) {
        var source = passing.getAttribute("source");
        var expression = passing.getAttribute("sourceExpression");
        if (in && passing.hasAttribute("businessKey")) {
            return BUSINESS_KEY.equals(passing.getAttribute("businessKey"))
                            && passing.getAttributes().getLength() == 1
                    ? Optional.empty()
                    : Optional.of(Wording.of("finding.businessKey"));
        } else if (passing.hasAttribute("source") == passing.hasAttribute("sourceExpression")) {
            return Optional.of(Wording.of("finding.passed"));
        } else if (passing.hasAttribute("source") && variables.find(source).isEmpty()) {
            return Optional.of(Wording.of("finding.variable", source));
        }
        return expressions.problemIn(
                passing.hasAttribute("source") ? "${" + source + "}" : expression, passing.getAttribute("target"));
    }

    private static int businessKeys(Element call) {
        var passed = new int[1];
        SafeXml.walk(call, "", (element, id) -> {
            if ("in".equals(element.getLocalName()) && element.hasAttribute("businessKey")) {
                passed[0]++;
            }
        });
        return passed[0];
    }

    private Optional<Wording> reasonAgainstText(String text) {
        return expressions
                .problemIn(text)
                .or(() -> ExpressionRules.isExpression(text)
                        ? Optional.of(Wording.of("finding.expression.nowhere"))
                        : Optional.empty());
    }

    /** What nobody means an expression to stand in, and the engine looks for one all the same. */
    private static List<String> textsWithoutMeaning(Element element) {
        if (TEXTS.contains(String.valueOf(element.getLocalName()))) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> !Set.of("assignee", "dueDate", "expression", "priority")
                        .contains(String.valueOf(attribute.getLocalName())))
                .forEach(attribute -> texts.add(attribute.getNodeValue()));
        texts.add(textOf(element));
        return texts;
    }

    /** As the engine reads it: a comment in between does not part a text. */
    private static String textOf(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
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
