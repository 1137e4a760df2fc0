package nl.koers.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A process model as what leads to what. Answers, without the engine, which flows were walked and what can follow, so
 * that a diagram can be told in words.
 */
public final class ModelGraph {

    /** What an element means to a reader. */
    public enum Kind {
        /** Somebody does something, or another process does. */
        WORK,
        /** The course waits for a moment or a word. */
        WAIT,
        /** The course waits for the first of several. */
        WAIT_FOR_FIRST,
        /** Something that can cut through what goes on. */
        INTERRUPTION,
        END,
        /** A part with elements of its own. */
        PART,
        /** Passed at once: gateways, rules, and what only steers. */
        PASSED
    }

    /**
     * An element that can be visited.
     *
     * @param label null when the model gives it no name
     * @param within the part that it stands in or that it interrupts; null at the top
     * @param begins whether its part begins here
     */
    public record Node(String id, Kind kind, @Nullable LocalizedText label, @Nullable String within, boolean begins) {}

    /** @param label null when the model gives it no name */
    public record Flow(String id, String from, String to, @Nullable LocalizedText label) {}

    /**
     * An element that can come next.
     *
     * @param choices the words on the way there, outermost first: the question and the answer that leads there
     * @param interrupts whether it can cut through at any moment, rather than follow from what is done now
     */
    public record Next(Node node, List<Choice> choices, boolean interrupts) {}

    /** @param question null when the model asks none in words */
    public record Choice(@Nullable LocalizedText question, LocalizedText answer) {}

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, List<Flow>> incoming = new HashMap<>();

    public ModelGraph(List<Node> nodes, List<Flow> flows) {
        nodes.forEach(node -> this.nodes.put(node.id(), node));
        for (Flow flow : flows) {
            outgoing.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
            incoming.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
        }
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /**
     * The flows that were walked. An element was come to by the flow from the element that was visited last before it,
     * which is exact as long as a model has one course at a time.
     *
     * @param visits ids in the order in which they were visited
     */
    public Set<String> walkedFlows(List<String> visits) {
        var walked = new LinkedHashSet<String>();
        var lastVisit = new HashMap<String, Integer>();
        for (int i = 0; i < visits.size(); i++) {
            Flow arrivedBy = null;
            int latest = -1;
            for (Flow flow : incoming.getOrDefault(visits.get(i), List.of())) {
                int visited = lastVisit.getOrDefault(flow.from(), -1);
                if (visited > latest) {
                    latest = visited;
                    arrivedBy = flow;
                }
            }
            if (arrivedBy != null) {
                walked.add(arrivedBy.id());
            }
            lastVisit.put(visits.get(i), i);
        }
        return walked;
    }

    /** What can come next from the elements where the course is now, each element once. */
    public List<Next> following(Set<String> current) {
        var found = new LinkedHashMap<String, Next>();
        current.stream()
                .flatMap(id -> Stream.ofNullable(nodes.get(id)))
                // the part around another current element goes on with that element
                .filter(node -> node.kind() != Kind.PART)
                .forEach(node -> follow(node.id(), List.of(), new HashSet<>(), found));
        current.forEach(id -> interruptionsOf(id, found));
        return List.copyOf(found.values());
    }

    private void interruptionsOf(String id, Map<String, Next> found) {
        nodes.values().stream()
                .filter(node -> node.kind() == Kind.INTERRUPTION && id.equals(node.within()))
                .sorted(java.util.Comparator.comparing(Node::id))
                .forEach(node -> found.putIfAbsent(node.id(), new Next(node, List.of(), true)));
    }

    private void follow(String from, List<Choice> choices, Set<String> seen, Map<String, Next> found) {
        Deque<Flow> flows = new ArrayDeque<>(outgoing.getOrDefault(from, List.of()));
        for (Flow flow : flows) {
            var target = nodes.get(flow.to());
            if (target == null || !seen.add(flow.id())) {
                continue;
            }
            arrive(target, with(choices, flow), seen, found);
        }
    }

    private void arrive(Node target, List<Choice> choices, Set<String> seen, Map<String, Next> found) {
        switch (target.kind()) {
            case PART ->
                nodes.values().stream()
                        .filter(node -> node.begins() && target.id().equals(node.within()))
                        .forEach(start -> follow(start.id(), choices, seen, found));
            case END -> {
                if (target.within() == null) {
                    found.putIfAbsent(target.id(), new Next(target, choices, false));
                } else {
                    follow(target.within(), choices, seen, found);
                }
            }
            case PASSED, WAIT_FOR_FIRST -> follow(target.id(), choices, seen, found);
            default -> found.putIfAbsent(target.id(), new Next(target, choices, false));
        }
    }

    private List<Choice> with(List<Choice> choices, Flow flow) {
        if (flow.label() == null) {
            return choices;
        }
        var from = nodes.get(flow.from());
        var longer = new ArrayList<>(choices);
        longer.add(new Choice(from == null ? null : from.label(), flow.label()));
        return List.copyOf(longer);
    }
}
