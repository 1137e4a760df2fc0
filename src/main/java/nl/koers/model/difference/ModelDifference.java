package nl.koers.model.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.koers.model.difference.Change.Kind;

/**
 * What is different from one version to another.
 *
 * @param changes file by file
 * @param unread names of files that could not be read
 * @param rest what is different beside the changes, which does nothing
 */
public record ModelDifference(List<Change> changes, List<String> unread, Rest rest) {

    /** What does nothing. */
    public enum Rest {
        NOTHING,
        /** Where things stand in a drawing. */
        DRAWING,
        /** How a file is written: order of attributes, spaces, by which program. */
        WRITING
    }

    public ModelDifference {
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }

    /** By id of an element of the drawing; what it is itself comes before what became of its form. */
    public Map<String, Kind> drawn() {
        var drawn = new LinkedHashMap<String, Kind>();
        changes.stream()
                .filter(change -> change.drawn().contains(change.element()))
                .forEach(change -> drawn.put(change.element(), change.kind()));
        changes.forEach(change -> change.drawn().forEach(id -> drawn.putIfAbsent(id, Kind.CHANGED)));
        return drawn;
    }
}
