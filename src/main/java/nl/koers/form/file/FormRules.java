package nl.koers.form.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.form.Condition;
import nl.koers.form.Element;
import nl.koers.form.Field;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/** What must hold between the elements of one form: keys are unique, and conditions can be evaluated in some order. */
final class FormRules {

    private final String file;
    private final List<FormProblem> problems;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Set<String>> dependsOn = new HashMap<>();

    FormRules(String file, List<FormProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(List<Element> elements) {
        index(elements, null);
        byId.values().stream().map(Element::id).sorted().forEach(this::checkKeysOfCondition);
        Set<String> settled = new HashSet<>();
        byId.keySet().stream().sorted().forEach(id -> refuseCircles(id, new LinkedHashSet<>(), settled));
    }

    private void index(List<Element> elements, Element.@Nullable Group parent) {
        for (Element element : elements) {
            if (byId.put(element.id(), element) != null && !element.id().isEmpty()) {
                problem(element.id(), Wording.of("finding.field.sameKey"));
            }
            Set<String> needs = dependsOn.computeIfAbsent(element.id(), id -> new LinkedHashSet<>());
            if (parent != null) {
                needs.add(parent.id());
            }
            Condition condition = element.hiddenWhen();
            if (condition != null) {
                needs.addAll(condition.keys());
            }
            if (element instanceof Element.Group group) {
                index(group.elements(), group);
            }
        }
    }

    private void checkKeysOfCondition(String id) {
        Element element = byId.get(id);
        Condition condition = element == null ? null : element.hiddenWhen();
        if (condition != null) {
            condition.keys().stream()
                    .filter(key -> !(byId.get(key) instanceof Field))
                    .sorted()
                    .forEach(key -> problem(id, Wording.of("finding.field.conditionKey", key)));
        }
    }

    private void refuseCircles(String id, LinkedHashSet<String> path, Set<String> settled) {
        if (settled.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            problem(id, Wording.of("finding.field.circle", String.join(" → ", path), id));
            settled.addAll(path);
            return;
        }
        dependsOn.getOrDefault(id, Set.of()).forEach(next -> refuseCircles(next, path, settled));
        path.remove(id);
        settled.add(id);
    }

    private void problem(String id, Wording reason) {
        problems.add(new FormProblem(file, id, reason));
    }
}
