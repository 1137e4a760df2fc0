package nl.koers.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.koers.model.ModelGraph.Kind;
import nl.koers.model.ModelGraph.Node;
import nl.koers.model.Position.Visit;
import nl.koers.model.process.CourseHistory;
import nl.koers.model.process.CourseHistory.Instance;
import nl.koers.model.process.CourseHistory.Stay;
import nl.koers.model.process.DeployedModels;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.TrajectoryCode;
import org.springframework.stereotype.Service;

/** Where a course is in its models, of the versions that it really runs on. */
@Service
public class Positions {

    private final CourseHistory history;
    private final DeployedModels deployed;

    Positions(CourseHistory history, DeployedModels deployed) {
        this.history = history;
        this.deployed = deployed;
    }

    /**
     * The position in the spine, then in the process that the spine has called, if any; empty when the acting user's
     * organisations have no such course. The number of statements does not depend on the length of the course.
     */
    public List<Position> of(TrajectoryCode code) {
        return history.latest(code).stream().map(this::position).toList();
    }

    private Position position(Instance instance) {
        ModelGraph graph = deployed.graph(instance.processDefinitionId());
        var current = new LinkedHashSet<String>();
        var walked = new LinkedHashSet<String>();
        var before = new ArrayList<Visit>();
        for (Stay stay : instance.stays()) {
            walked.add(stay.elementId());
            if (stay.goesOn()) {
                current.add(stay.elementId());
            } else {
                graph.node(stay.elementId())
                        .filter(Positions::isTold)
                        .map(Node::label)
                        .ifPresent(label -> before.add(new Visit(label, stay.since())));
            }
        }
        walked.addAll(
                graph.walkedFlows(instance.stays().stream().map(Stay::elementId).toList()));
        return new Position(
                instance.processDefinitionId(),
                name(instance),
                current,
                walked,
                innermost(graph, current),
                before,
                graph.following(current));
    }

    private LocalizedText name(Instance instance) {
        return deployed.label(instance.processDefinitionId(), instance.processKey());
    }

    private static boolean isTold(Node node) {
        return node.label() != null && node.kind() != Kind.PASSED && node.kind() != Kind.PART;
    }

    private static List<Node> innermost(ModelGraph graph, Set<String> current) {
        var nodes = current.stream().flatMap(id -> graph.node(id).stream()).toList();
        var around = new HashSet<String>();
        nodes.forEach(node -> {
            if (node.within() != null) {
                around.add(node.within());
            }
        });
        return nodes.stream().filter(node -> !around.contains(node.id())).toList();
    }
}
