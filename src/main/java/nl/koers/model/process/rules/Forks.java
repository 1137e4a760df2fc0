package nl.koers.model.process.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.koers.model.process.rules.ProcessModel.Step;

/**
 * How many ways a course may be on at the same time: each fork makes more of them, and forks behind each other multiply. In a loop it
 * would be more with each round.
 */
final class Forks {

    /** Of which one way is taken. */
    private static final Set<String> CHOICES = Set.of("exclusiveGateway", "eventBasedGateway");
    /** Nobody needs to know how many exactly. */
    private static final double MANY = 1_000_000;

    private final ProcessModel model;
    private final Map<String, List<Step>> onBorder = new HashMap<>();
    private final Map<String, Integer> arrivals = new HashMap<>();
    private final Map<String, List<Step>> starts = new HashMap<>();

    /** Tarjan's strongly connected components: steps that lead to each other, each with what comes after it before it. */
    private final Map<String, Integer> number = new HashMap<>();

    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Double> ways = new HashMap<>();
    private final List<String> multiplying = new ArrayList<>();

    Forks(ProcessModel model) {
        this.model = model;
        for (var step : model.steps().values()) {
            if (step.is("boundaryEvent")) {
                onBorder.computeIfAbsent(step.attachedTo(), host -> new ArrayList<>())
                        .add(step);
            } else if (step.is("startEvent")) {
                starts.computeIfAbsent(step.scope(), scope -> new ArrayList<>()).add(step);
            }
            model.next(step.id()).forEach(next -> arrivals.merge(next, 1, Integer::sum));
        }
        // parts come behind what stands around them, and are asked for by it
        model.steps().keySet().forEach(this::visit);
    }

    /** Ids of forks in a loop that lead back to it by more than one way. */
    List<String> multiplying() {
        return multiplying.stream().distinct().sorted().toList();
    }

    double waysAtOnce(String process) {
        return waysIn(process);
    }

    private double waysIn(String scope) {
        return starts.getOrDefault(scope, List.of()).stream()
                .mapToDouble(start -> visit(start.id()))
                .max()
                .orElse(1);
    }

    private List<String> next(String id) {
        var next = new ArrayList<>(model.next(id));
        onBorder.getOrDefault(id, List.of()).forEach(event -> next.add(event.id()));
        next.removeIf(target -> !model.steps().containsKey(target));
        return next;
    }

    private double visit(String id) {
        if (!number.containsKey(id)) {
            connect(id);
        }
        return ways.getOrDefault(id, 1.0);
    }

    private void connect(String id) {
        number.put(id, number.size());
        low.put(id, number.get(id));
        open.push(id);
        for (var next : next(id)) {
            if (!number.containsKey(next)) {
                connect(next);
                low.merge(id, low.get(next), Math::min);
            } else if (open.contains(next)) {
                low.merge(id, number.get(next), Math::min);
            }
        }
        if (low.get(id).equals(number.get(id))) {
            var together = new HashSet<String>();
            String member;
            do {
                member = open.pop();
                together.add(member);
            } while (!member.equals(id));
            count(together);
        }
    }

    private void count(Set<String> together) {
        double on = 1;
        double beside = 0;
        for (var id : together) {
            var step = Objects.requireNonNull(model.steps().get(id));
            on = Math.max(on, step.is("subProcess") ? waysIn(id) : 1);
            var after = new ArrayList<Double>();
            int back = 0;
            for (var next : model.next(id)) {
                if (together.contains(next)) {
                    back++;
                } else {
                    after.add(ways.getOrDefault(next, 1.0));
                }
            }
            if (CHOICES.contains(step.kind())) {
                on = Math.max(
                        on,
                        after.stream().mapToDouble(Double::doubleValue).max().orElse(1));
            } else {
                if (back > 1) {
                    multiplying.add(id);
                }
                double all = after.stream().mapToDouble(Double::doubleValue).sum() / waitsForAll(step);
                if (back > 0) {
                    beside += all;
                } else {
                    on = Math.max(on, all);
                }
            }
            for (var event : onBorder.getOrDefault(id, List.of())) {
                double then = ways.getOrDefault(event.id(), 1.0);
                if (event.interrupts()) {
                    on = Math.max(on, then);
                } else {
                    beside += then;
                    if (together.contains(event.id())) {
                        multiplying.add(event.id());
                    }
                }
            }
        }
        double all = Math.min(MANY, on + beside);
        together.forEach(id -> ways.put(id, all));
    }

    /** A gateway that joins makes one way of as many as arrive at it. */
    private int waitsForAll(Step step) {
        return step.is("parallelGateway") ? Math.max(1, arrivals.getOrDefault(step.id(), 1)) : 1;
    }
}
