package nl.koers.model.process.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.koers.model.process.rules.ProcessModel.Step;

/**
 * Finds ways that lead back to where they began without anybody or anything being waited for: the engine would walk them for ever.
 * What is looked at is where a course gets to at once: along flows, into parts and out of them, and by errors and timers that have gone by.
 * A way ends where the course waits.
 */
final class EndlessLoops {

    private static final Set<String> PASSED = Set.of(
            "startEvent",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "intermediateThrowEvent",
            "serviceTask",
            "businessRuleTask",
            "boundaryEvent");
    private static final Set<String> THROWN = Set.of("error", "escalation");

    private final ProcessModel model;
    private final Predicate<String> isLater;
    private final Predicate<String> waitsFor;
    private final Map<String, List<String>> atOnce = new HashMap<>();

    /**
     * @param isLater of the date of a timer: whether that is certainly waited for
     * @param waitsFor of a process that is called: whether it certainly waits before it ends
     */
    EndlessLoops(ProcessModel model, Predicate<String> isLater, Predicate<String> waitsFor) {
        this.model = model;
        this.isLater = isLater;
        this.waitsFor = waitsFor;
        model.steps().values().forEach(this::read);
        model.steps().values().stream().filter(step -> step.is("subProcess")).forEach(part -> {
            leads(end(part.id()), model.next(part.id()));
            leads(thrown(part.id()), List.of(thrown(part.scope())));
        });
    }

    /** Where a course is when a part of it has ended. */
    private static String end(String part) {
        return part + "/end";
    }

    /** Where a course is when something was thrown in a step, or went past it. */
    private static String thrown(String step) {
        return step + "/thrown";
    }

    private void leads(String from, List<String> to) {
        atOnce.computeIfAbsent(from, step -> new ArrayList<>()).addAll(to);
    }

    private void read(Step step) {
        if (PASSED.contains(step.kind()) || passes(step)) {
            goesOn(step);
        }
        if (throwsSomething(step)) {
            leads(step.id(), List.of(thrown(step.id())));
            leads(thrown(step.id()), List.of(thrown(step.scope())));
        }
        if (step.is("endEvent") && !"error".equals(step.event())) {
            leads(step.id(), List.of(end(step.scope())));
        } else if (step.is("startEvent")) {
            leads(step.scope(), List.of(step.id()));
        } else if (step.is("boundaryEvent")) {
            if (THROWN.contains(step.event())) {
                leads(thrown(step.attachedTo()), List.of(step.id()));
            } else if (mayHaveGoneBy(step)) {
                leads(step.attachedTo(), List.of(step.id()));
            }
        }
    }

    private boolean passes(Step step) {
        return step.is("intermediateCatchEvent") && mayHaveGoneBy(step)
                || step.is("callActivity") && !waitsFor.test(step.element().getAttribute("calledElement"));
    }

    /** The engine takes no other failure for an error of the model. */
    private boolean throwsSomething(Step step) {
        return step.is("serviceTask")
                || step.is("callActivity") && passes(step)
                || !step.is("boundaryEvent") && THROWN.contains(step.event());
    }

    private boolean mayHaveGoneBy(Step event) {
        return !"message".equals(event.event()) && !isLater.test(event.textOf("timeDate"));
    }

    private void goesOn(Step step) {
        var next = model.next(step.id());
        leads(step.id(), next.isEmpty() ? List.of(end(step.scope())) : next);
    }

    /** Id of a step in such a way; none, when there is no such way. */
    List<String> found() {
        var arrivals = new HashMap<String, Integer>();
        atOnce.forEach((from, targets) -> {
            arrivals.putIfAbsent(from, 0);
            targets.forEach(target -> arrivals.merge(target, 1, Integer::sum));
        });
        var first = new ArrayDeque<String>();
        arrivals.forEach((id, number) -> {
            if (number == 0) {
                first.add(id);
            }
        });
        // takes away, as long as there is one, each step to which no other leads: what is left goes round, or comes
        // after it
        while (!first.isEmpty()) {
            var id = first.pop();
            arrivals.remove(id);
            for (var target : atOnce.getOrDefault(id, List.of())) {
                if (arrivals.merge(target, -1, Integer::sum) == 0) {
                    first.add(target);
                }
            }
        }
        return arrivals.keySet().stream()
                .filter(model.steps()::containsKey)
                .sorted()
                .filter(id -> reachedFrom(id).contains(id))
                .limit(1)
                .toList();
    }

    /** Whether a course can get from the start of the process to its end, or out of it by an error, without waiting for anything. */
    boolean endsAtOnce(String process) {
        var reached = reachedFrom(process);
        return reached.contains(end(process)) || reached.contains(thrown(process));
    }

    private Set<String> reachedFrom(String id) {
        var seen = new HashSet<String>();
        var below = new ArrayDeque<>(atOnce.getOrDefault(id, List.of()));
        while (!below.isEmpty()) {
            var at = below.pop();
            if (seen.add(at)) {
                below.addAll(atOnce.getOrDefault(at, List.of()));
            }
        }
        return seen;
    }
}
