package nl.koers.model.process.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.koers.model.ModelProblem;
import nl.koers.model.process.rules.ProcessModel.Step;
import nl.koers.shared.ui.text.Wording;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What Koers and the courses that go on know models by, which a new version has to keep: how messages are waited for, parts that are
 * called, elements that tell how a course goes, code that is called, what tables are asked and what they answer. It is read from the
 * models that come with the application, so that nobody has to write it down a second time; {@code processes/README.md} tells it
 * to designers. An element is known by its id and by what it is: a remark with the same id does not take its place.
 */
final class ModelContract {

    private record Table(Set<String> inputs, Set<String> outputs) {}

    private final Map<String, ProcessModel> processes = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Function<String, Set<String>> elementsKnownToCode;

    /** @param elementsKnownToCode of a process: ids of the elements that the application goes by */
    ModelContract(Function<String, Set<String>> elementsKnownToCode) {
        this.elementsKnownToCode = elementsKnownToCode;
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.*")) {
                remember(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("a model that comes with the application cannot be read", e);
        }
    }

    private void remember(Resource resource) throws IOException, SAXException {
        var name = String.valueOf(resource.getFilename());
        if (name.endsWith(".bpmn")) {
            var model = ProcessModel.of(
                    SafeXml.read(resource.getContentAsByteArray()).getDocumentElement());
            model.processes().forEach(id -> processes.put(id, model));
            messages.addAll(model.messages().values());
            calls(model).forEach(call -> called.add(calledBy(call)));
        } else if (name.endsWith(".dmn")) {
            tables.putAll(tables(SafeXml.read(resource.getContentAsByteArray()).getDocumentElement()));
        }
    }

    /** Whether a course comes into this process by a call: such a process comes with the application, and waits before it ends. */
    boolean isCalled(String process) {
        return called.contains(process);
    }

    /** @param together names of all files that are deployed together */
    List<ModelProblem> checkProcess(String file, ProcessModel model, Set<String> together) {
        var problems = new ArrayList<ModelProblem>();
        for (var id : model.processes()) {
            if (!file.equals(id + ".bpmn")) {
                problems.add(new ModelProblem(file, id, Wording.of("finding.fileName")));
            }
            var known = processes.get(id);
            if (known != null) {
                reasonsAgainst(id, known, model).forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
            }
        }
        model.messages().values().stream()
                .filter(message -> !messages.contains(message))
                .sorted()
                .forEach(message ->
                        problems.add(new ModelProblem(file, "", Wording.of("finding.message.nobody", message))));
        for (var step : model.steps().values()) {
            reasonsAgainst(step, model, together)
                    .forEach(reason -> problems.add(new ModelProblem(file, step.id(), reason)));
        }
        return problems;
    }

    private List<Wording> reasonsAgainst(String process, ProcessModel known, ProcessModel model) {
        var reasons = new ArrayList<Wording>();
        var named = new HashSet<>(model.messages().values());
        known.messages().values().stream()
                .filter(message -> !named.contains(message))
                .sorted()
                .forEach(message -> reasons.add(Wording.of("finding.message.gone", message)));
        var waits = waits(model);
        waits(known).stream()
                .filter(wait -> named.contains(wait.message()) && !waits.contains(wait))
                .forEach(wait -> reasons.add(Wording.of("finding.message.waited", wait.message(), wait.how())));
        for (var call : calls(known)) {
            var now = model.steps().get(call.id());
            if (now == null
                    || !now.is(call.kind())
                    || !now.scope().equals(call.scope())
                    || !calledBy(now).equals(calledBy(call))) {
                reasons.add(Wording.of("finding.part.gone", call.id(), calledBy(call)));
            }
        }
        elementsKnownToCode.apply(process).stream()
                .filter(id -> !model.steps().containsKey(id))
                .forEach(id -> reasons.add(Wording.of("finding.known.gone", id)));
        known.steps().forEach((id, before) -> {
            var now = model.steps().get(id);
            if (now != null && !howItIs(before, known).equals(howItIs(now, model))) {
                reasons.add(Wording.of("finding.known.other", id, howItIs(before, known)));
            }
        });
        var code = code(model);
        code(known).stream()
                .filter(call -> !code.contains(call))
                .forEach(call -> reasons.add(Wording.of("finding.code.gone", call.expression())));
        return reasons;
    }

    private List<Wording> reasonsAgainst(Step step, ProcessModel model, Set<String> together) {
        var reasons = new ArrayList<Wording>();
        if (step.is("callActivity")) {
            var part = calledBy(step);
            if (!processes.containsKey(part) && !together.contains(part + ".bpmn")) {
                reasons.add(Wording.of("finding.call.none", part));
            } else if (processes.containsKey(part) && !called.contains(part)) {
                reasons.add(Wording.of("finding.call.started", part));
            }
            // so that no call leads back to itself, whatever is deployed by whom and when
            if (model.processes().stream().anyMatch(id -> called.contains(id) || !processes.containsKey(id))) {
                reasons.add(Wording.of("finding.call.deep"));
            }
        } else if (step.is("businessRuleTask")) {
            var table = step.camunda("decisionRef");
            if (!tables.containsKey(table) && !together.contains(table + ".dmn")) {
                reasons.add(Wording.of("finding.decision.none", table));
            }
        } else if (step.is("serviceTask")) {
            processes.values().stream()
                    .flatMap(known -> code(known).stream())
                    .filter(known -> known.expression().equals(step.camunda("expression")))
                    .filter(known -> known.later() && !"true".equals(step.camunda("asyncBefore")))
                    .findFirst()
                    .ifPresent(known -> reasons.add(Wording.of("finding.code.later")));
        }
        return reasons;
    }

    /** How a message is waited for, and where if that is on the border of something. */
    private record Wait(String message, String how) {}

    private static Set<Wait> waits(ProcessModel model) {
        return model.steps().values().stream()
                .filter(step -> !model.messageOf(step).isEmpty())
                .map(step -> {
                    var message = model.messageOf(step);
                    // models and people know some of them by the name of their message
                    return new Wait(message, howItIs(step, model) + (message.equals(step.id()) ? " " + message : ""));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In BPMN's words: what it is, what it waits for, and on the border of what. */
    private static String howItIs(Step step, ProcessModel model) {
        var words = new ArrayList<String>();
        words.add(step.kind());
        if (!step.event().isEmpty()) {
            words.add(step.event());
        }
        var message = model.messageOf(step);
        if (!message.isEmpty()) {
            words.add(message);
        }
        if (step.is("boundaryEvent")) {
            var host = model.steps().get(step.attachedTo());
            words.add(step.interrupts() ? "interrupting" : "non-interrupting");
            words.add((host == null ? "" : host.kind() + " ") + step.attachedTo());
        }
        return String.join(" ", words);
    }

    /** What a step calls of the application, and whether that is in a transaction of its own. */
    private record Code(String expression, boolean later) {}

    private static Set<Code> code(ProcessModel model) {
        return model.steps().values().stream()
                .filter(step -> step.is("serviceTask"))
                .map(step -> new Code(step.camunda("expression"), "true".equals(step.camunda("asyncBefore"))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Step> calls(ProcessModel model) {
        return model.steps().values().stream()
                .filter(step -> step.is("callActivity"))
                .toList();
    }

    private static String calledBy(Step call) {
        return call.element().getAttribute("calledElement");
    }

    List<ModelProblem> checkTables(String file, Element document) {
        var problems = new ArrayList<ModelProblem>();
        tables(document).forEach((id, table) -> {
            var known = tables.get(id);
            if (known != null) {
                table.inputs().stream()
                        .filter(input -> !known.inputs().contains(input))
                        .forEach(input ->
                                problems.add(new ModelProblem(file, id, Wording.of("finding.table.asked", input))));
                known.outputs().stream()
                        .filter(output -> !table.outputs().contains(output))
                        .forEach(output -> problems.add(
                                new ModelProblem(file, id, Wording.of("finding.table.answerGone", output))));
            }
        });
        return problems;
    }

    /** Whether Koers asks a table for this answer, which need not be a variable then. */
    boolean asksFor(String table, String output) {
        var known = tables.get(table);
        return known != null && known.outputs().contains(output);
    }

    private static Map<String, Table> tables(Element document) {
        var tables = new LinkedHashMap<String, Table>();
        SafeXml.walk(document, "", (element, id) -> {
            if ("decision".equals(element.getLocalName())) {
                var table = new Table(new LinkedHashSet<>(), new LinkedHashSet<>());
                SafeXml.walk(element, "", (part, partId) -> {
                    if ("inputExpression".equals(part.getLocalName())) {
                        table.inputs().add(part.getTextContent().strip());
                    } else if ("output".equals(part.getLocalName())) {
                        table.outputs().add(part.getAttribute("name"));
                    }
                });
                tables.put(id, table);
            }
        });
        return tables;
    }
}
