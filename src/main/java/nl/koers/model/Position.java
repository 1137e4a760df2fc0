package nl.koers.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.koers.shared.LocalizedText;

/**
 * Where a course is in one of its models, for a diagram and for the same in words.
 *
 * @param name the model's name
 * @param current ids of the elements where the course is; empty when it has ended, or while the engine works out the
 *     next step
 * @param walked ids of the elements and flows that it came by
 * @param now what is going on, innermost only
 * @param before what came before in this model, oldest first
 * @param following what can come next
 */
public record Position(
        String processDefinitionId,
        LocalizedText name,
        Set<String> current,
        Set<String> walked,
        List<ModelGraph.Node> now,
        List<Visit> before,
        List<ModelGraph.Next> following) {

    /** Something that was done or that happened. */
    public record Visit(LocalizedText name, Instant at) {}
}
