package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.form.file.FormCheck;
import nl.koers.model.ModelProblem;
import nl.koers.shared.process.ElementListeners;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * All rules for models, by names and contents of files. It needs no engine that runs and no database, so that the same rules hold for a
 * deployment, for what a designer only wants to know, and for files on a disk.
 */
@Component
public class ModelRules {

    static final int MOST_FILES = 200;
    private static final int MOST_PROBLEMS = 100;
    public static final int MOST_BYTES_OF_A_FILE = 2 * 1024 * 1024;
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9 ._/-]{1,255}");

    private final BpmnCheck bpmn;
    private final DecisionCheck decisions;
    private final FormCheck forms;
    private final DeclaredForForms declaredForForms;

    ModelRules(
            RoutingVariables variables,
            List<ExpressionBean> expressionBeans,
            FormCheck forms,
            ObjectProvider<ElementListeners> listeners) {
        // read when something is checked: at most starts nothing is
        var contract = SingletonSupplier.of(() -> new ModelContract(process -> listeners.stream()
                .filter(listener -> listener.process().equals(process))
                .flatMap(listener -> listener.elements().stream())
                .collect(Collectors.toCollection(TreeSet::new))));
        this.bpmn = new BpmnCheck(new ExpressionRules(variables, expressionBeans), variables, contract);
        this.decisions = new DecisionCheck(variables, contract);
        this.forms = forms;
        this.declaredForForms = new DeclaredForForms(variables);
    }

    /** More than is looked at: then nothing of it is looked at more closely. */
    public List<ModelProblem> tooMuch(Map<String, byte[]> files) {
        var problems = new ArrayList<ModelProblem>();
        if (files.size() > MOST_FILES) {
            problems.add(whole(Wording.of("finding.deployment.files", MOST_FILES)));
        }
        if (files.keySet().stream().anyMatch(name -> !FILE_NAME.matcher(name).matches())) {
            problems.add(whole(Wording.of("finding.deployment.fileName")));
        }
        if (files.values().stream().mapToLong(content -> content.length).sum() > MOST_BYTES) {
            problems.add(whole(Wording.of("finding.deployment.bytes")));
        }
        files.forEach((name, content) -> {
            if (content.length > MOST_BYTES_OF_A_FILE) {
                problems.add(new ModelProblem(name, "", Wording.of("finding.file.bytes")));
            }
        });
        return problems;
    }

    /** @param together names of all files that they will stand beside, their own as well */
    public List<ModelProblem> check(Map<String, byte[]> files, Set<String> together) {
        var problems = new ArrayList<>(tooMuch(files));
        if (problems.isEmpty()) {
            files.forEach((name, content) -> problems.addAll(check(name, content, together)));
        }
        return shortened(problems);
    }

    /** Errors before advice; what a hostile file would give by the ten thousand is counted only. */
    private static List<ModelProblem> shortened(List<ModelProblem> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        var first = new ArrayList<>(problems.stream()
                .sorted(Comparator.comparing(ModelProblem::severity))
                .limit(MOST_PROBLEMS)
                .toList());
        first.add(whole(Wording.of("finding.deployment.more", problems.size() - MOST_PROBLEMS)));
        return first;
    }

    private List<ModelProblem> check(String name, byte[] content, Set<String> together) {
        if (name.endsWith(".bpmn")) {
            return bpmn.check(name, content, together);
        } else if (name.endsWith(".dmn")) {
            return decisions.check(name, content);
        } else if (name.endsWith(".form")) {
            return forms.check(name, content, declaredForForms).stream()
                    .map(p -> new ModelProblem(p.file(), p.field() == null ? "" : p.field(), p.why()))
                    .toList();
        }
        return List.of(new ModelProblem(name, "", Wording.of("finding.file.kind")));
    }

    public static ModelProblem whole(Wording why) {
        return new ModelProblem(ModelProblem.WHOLE, "", why);
    }
}
