package nl.koers.model.process.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.koers.model.ModelProblem;
import nl.koers.model.process.rules.ProcessModel.Step;
import nl.koers.shared.ui.text.Wording;

/** What a course does in a model once it goes: where it begins, where it waits, and on how many ways it is. */
final class CourseCheck {

    /** The largest of the models has some sixty. */
    private static final int MOST_STEPS = 300;

    private static final int MOST_WAYS = 10;

    private final String file;
    private final ProcessModel model;
    private final ExpressionRules expressions;
    private final ModelContract contract;
    private final List<ModelProblem> problems = new ArrayList<>();

    CourseCheck(String file, ProcessModel model, ExpressionRules expressions, ModelContract contract) {
        this.file = file;
        this.model = model;
        this.expressions = expressions;
        this.contract = contract;
    }

    List<ModelProblem> problems() {
        if (model.steps().size() > MOST_STEPS) {
            problem("", Wording.of("finding.course.steps", MOST_STEPS));
            return problems;
        }
        model.steps().values().forEach(this::checkEvent);
        checkStarts();
        checkReached();
        var loops = new EndlessLoops(model, expressions::isLater, contract::isCalled);
        loops.found().forEach(id -> problem(id, Wording.of("finding.loop")));
        model.processes().stream()
                .filter(contract::isCalled)
                .filter(loops::endsAtOnce)
                .forEach(id -> problem(id, Wording.of("finding.course.atOnce")));
        var forks = new Forks(model);
        forks.multiplying().forEach(id -> problem(id, Wording.of("finding.course.multiplies")));
        model.processes().stream()
                .filter(id -> forks.waysAtOnce(id) > MOST_WAYS)
                .forEach(id -> problem(id, Wording.of("finding.course.ways", MOST_WAYS)));
        return problems;
    }

    private void problem(String id, Wording reason) {
        problems.add(new ModelProblem(file, id, reason));
    }

    private void checkEvent(Step step) {
        long definitions = step.definitions();
        if (step.is("startEvent") && definitions > 0) {
            problem(step.id(), Wording.of("finding.startsItself"));
        } else if (definitions > 1) {
            problem(step.id(), Wording.of("finding.event.several"));
        } else if ((step.is("boundaryEvent") || step.is("intermediateCatchEvent")) && definitions == 0) {
            problem(step.id(), Wording.of("finding.event.none"));
        }
        // what is thrown again and again would begin something each time
        if (step.is("boundaryEvent") && Set.of("error", "escalation").contains(step.event()) && !step.interrupts()) {
            problem(step.id(), Wording.of("finding.event.interrupts"));
        }
        if ("timer".equals(step.event()) && step.textOf("timeDate").isBlank()) {
            problem(step.id(), Wording.of("finding.event.date"));
        }
        if ((step.is("receiveTask") || "message".equals(step.event()))
                && !model.messages().containsKey(step.messageRef())) {
            problem(step.id(), Wording.of("finding.message.none"));
        }
    }

    /** A process and each of its parts have one beginning. */
    private void checkStarts() {
        var scopes = new ArrayList<>(model.processes());
        model.steps().values().stream().filter(step -> step.is("subProcess")).forEach(part -> scopes.add(part.id()));
        for (var scope : scopes) {
            if (startsOf(scope).size() != 1) {
                problem(scope, Wording.of("finding.course.starts"));
            }
        }
    }

    private List<String> startsOf(String scope) {
        return model.steps().values().stream()
                .filter(step -> step.is("startEvent") && step.scope().equals(scope))
                .map(Step::id)
                .toList();
    }

    /** What no way leads to might as well be a remark, and what the contract asks for must not be there like that. */
    private void checkReached() {
        var reached = new HashSet<String>();
        var below = new ArrayDeque<String>();
        model.processes().forEach(process -> below.addAll(startsOf(process)));
        while (!below.isEmpty()) {
            var at = below.pop();
            if (reached.add(at)) {
                below.addAll(model.next(at));
                below.addAll(startsOf(at));
                model.steps().values().stream()
                        .filter(step ->
                                step.is("boundaryEvent") && step.attachedTo().equals(at))
                        .forEach(event -> below.add(event.id()));
            }
        }
        model.steps().keySet().stream()
                .filter(id -> !reached.contains(id))
                .forEach(id -> problem(id, Wording.of("finding.course.notReached")));
    }
}
