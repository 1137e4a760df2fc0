package nl.koers.model.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds ways that lead back to where they began without anybody or anything being waited for: the engine would walk them for ever, in
 * one transaction. A part of a process counts as a wait when something is waited for in it.
 */
final class EndlessLoops {

    private static final Set<String> WAITS = Set.of(
            "userTask", "receiveTask", "callActivity", "intermediateCatchEvent", "eventBasedGateway", "boundaryEvent");
    private static final Set<String> PARTS = Set.of("subProcess", "transaction", "adHocSubProcess");

    private EndlessLoops() {}

    /** Ids of elements in such a way, one of each. */
    static List<String> in(Element document) {
        var waits = new HashSet<String>();
        var next = new HashMap<String, List<String>>();
        SafeXml.walk(document, "", (element, id) -> {
            var kind = element.getLocalName();
            if (WAITS.contains(kind) || PARTS.contains(kind) && waitsInside(element)) {
                waits.add(id);
            } else if ("sequenceFlow".equals(kind)) {
                next.computeIfAbsent(element.getAttribute("sourceRef"), source -> new ArrayList<>())
                        .add(element.getAttribute("targetRef"));
            }
        });
        return withoutWait(next, waits);
    }

    private static boolean waitsInside(Element part) {
        var below = new ArrayDeque<Node>(List.of(part));
        while (!below.isEmpty()) {
            var node = below.pop();
            if (node != part && WAITS.contains(String.valueOf(node.getLocalName()))) {
                return true;
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                below.push(child);
            }
        }
        return false;
    }

    /** Takes away, as long as there is one, each element to which no other leads: what is left goes round. */
    private static List<String> withoutWait(Map<String, List<String>> next, Set<String> waits) {
        var arrivals = new HashMap<String, Integer>();
        next.forEach((from, targets) -> {
            if (!waits.contains(from)) {
                arrivals.putIfAbsent(from, 0);
                targets.stream()
                        .filter(target -> !waits.contains(target))
                        .forEach(target -> arrivals.merge(target, 1, Integer::sum));
            }
        });
        var first = new ArrayDeque<String>();
        arrivals.forEach((id, number) -> {
            if (number == 0) {
                first.add(id);
            }
        });
        while (!first.isEmpty()) {
            var id = first.pop();
            arrivals.remove(id);
            next.getOrDefault(id, List.of()).stream()
                    .filter(arrivals::containsKey)
                    .forEach(target -> {
                        if (arrivals.merge(target, -1, Integer::sum) == 0) {
                            first.add(target);
                        }
                    });
        }
        return arrivals.keySet().stream()
                .filter(id -> goesRound(id, next, waits))
                .sorted()
                .limit(1)
                .toList();
    }

    /** Not only behind such a way, but in it. */
    private static boolean goesRound(String id, Map<String, List<String>> next, Set<String> waits) {
        var seen = new HashSet<String>();
        var below = new ArrayDeque<>(next.getOrDefault(id, List.of()));
        while (!below.isEmpty()) {
            var at = below.pop();
            if (at.equals(id)) {
                return true;
            }
            if (!waits.contains(at) && seen.add(at)) {
                below.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
