package nl.koers.model.process;

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
import java.util.TreeSet;
import java.util.function.Function;
import nl.koers.model.ModelProblem;
import nl.koers.shared.ui.text.Wording;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What Koers and the courses that go on know models by, which a new version has to keep: messages that are sent, parts that are
 * called, elements that tell how a course goes, what tables are asked and what they answer. It is read from the models that come with the
 * application, so that nobody has to write it down a second time; {@code processes/README.md} tells it to designers.
 */
final class ModelContract {

    private record Called(Map<String, String> calls, Set<String> messages) {}

    private record Table(Set<String> inputs, Set<String> outputs) {}

    private final Map<String, Called> processes = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
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
            var document = SafeXml.read(resource.getContentAsByteArray()).getDocumentElement();
            var told = new Called(calls(document), messages(document));
            processIds(document).forEach(id -> processes.put(id, told));
            messages.addAll(told.messages());
        } else if (name.endsWith(".dmn")) {
            tables.putAll(tables(SafeXml.read(resource.getContentAsByteArray()).getDocumentElement()));
        }
    }

    /** @param together ids of all processes that are deployed together */
    List<ModelProblem> checkProcess(String file, Element document, Set<String> together) {
        var problems = new ArrayList<ModelProblem>();
        var calls = calls(document);
        var sent = messages(document);
        for (var id : processIds(document)) {
            if (!file.equals(id + ".bpmn")) {
                problems.add(new ModelProblem(file, id, Wording.of("finding.fileName")));
            }
            var known = processes.get(id);
            if (known != null) {
                reasonsAgainst(id, known, calls, sent, ids(document))
                        .forEach(reason -> problems.add(new ModelProblem(file, id, reason)));
            }
        }
        sent.stream()
                .filter(message -> !messages.contains(message))
                .forEach(message ->
                        problems.add(new ModelProblem(file, "", Wording.of("finding.message.nobody", message))));
        calls.forEach((id, called) -> {
            if (!processes.containsKey(called) && !together.contains(called)) {
                problems.add(new ModelProblem(file, id, Wording.of("finding.call.none", called)));
            }
        });
        SafeXml.walk(document, "", (element, id) -> {
            if ("callActivity".equals(element.getLocalName()) && !passesBusinessKey(element)) {
                problems.add(new ModelProblem(file, id, Wording.of("finding.businessKey")));
            }
        });
        return problems;
    }

    private List<Wording> reasonsAgainst(
            String process, Called known, Map<String, String> calls, Set<String> sent, Set<String> ids) {
        var reasons = new ArrayList<Wording>();
        known.messages().stream()
                .filter(message -> !sent.contains(message))
                .forEach(message -> reasons.add(Wording.of("finding.message.gone", message)));
        known.calls().forEach((id, called) -> {
            if (!called.equals(calls.get(id))) {
                reasons.add(Wording.of("finding.part.gone", id, called));
            }
        });
        elementsKnownToCode.apply(process).stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> reasons.add(Wording.of("finding.known.gone", id)));
        return reasons;
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

    static Set<String> processIds(Element document) {
        var ids = new LinkedHashSet<String>();
        SafeXml.walk(document, "", (element, id) -> {
            if ("process".equals(element.getLocalName())) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static Set<String> ids(Element document) {
        var ids = new HashSet<String>();
        SafeXml.walk(document, "", (element, id) -> ids.add(id));
        return ids;
    }

    private static Map<String, String> calls(Element document) {
        var calls = new LinkedHashMap<String, String>();
        SafeXml.walk(document, "", (element, id) -> {
            if ("callActivity".equals(element.getLocalName())) {
                calls.put(id, element.getAttribute("calledElement"));
            }
        });
        return calls;
    }

    private static Set<String> messages(Element document) {
        var names = new TreeSet<String>();
        SafeXml.walk(document, "", (element, id) -> {
            if ("message".equals(element.getLocalName())) {
                names.add(element.getAttribute("name"));
            }
        });
        return names;
    }

    private static boolean passesBusinessKey(Element call) {
        var passed = new boolean[1];
        SafeXml.walk(call, "", (element, id) -> {
            if ("in".equals(element.getLocalName())
                    && "#{execution.processBusinessKey}".equals(element.getAttribute("businessKey"))) {
                passed[0] = true;
            }
        });
        return passed[0];
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
