package nl.koers.model.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.koers.model.difference.Change.Kind;
import nl.koers.shared.ui.text.Wording;

/** Tells what is different between the things of two files, known by their ids. */
final class Comparison {

    private final String file;
    private final Function<String, List<String>> drawn;

    /** @param drawn which elements of a drawing show a thing, by its id */
    Comparison(String file, Function<String, List<String>> drawn) {
        this.file = file;
        this.drawn = drawn;
    }

    List<Change> between(Map<String, Thing> from, Map<String, Thing> to) {
        var moved = moved(from, to);
        var changes = new ArrayList<Change>();
        to.forEach((id, after) -> {
            var before = from.get(id);
            if (before == null) {
                changes.add(change(Kind.NEW, id, after, after.aspects().given()));
                return;
            }
            var details = new ArrayList<>(before.aspects().to(after.aspects()));
            if (moved.contains(id)) {
                details.add(Wording.of("difference.moved", before.place(), after.place()));
            }
            if (!details.isEmpty()) {
                changes.add(change(Kind.CHANGED, id, after, details));
            }
        });
        from.forEach((id, before) -> {
            if (!to.containsKey(id)) {
                changes.add(change(Kind.GONE, id, before, List.of()));
            }
        });
        return changes;
    }

    private Change change(Kind kind, String id, Thing thing, List<Wording> details) {
        return new Change(file, kind, id, drawn.apply(id), thing.subject(), details);
    }

    private static Set<String> moved(Map<String, Thing> from, Map<String, Thing> to) {
        var moved = new HashSet<String>();
        to.values().stream()
                .filter(thing -> thing.place() > 0)
                .map(Thing::around)
                .distinct()
                .forEach(around -> moved.addAll(Order.moved(in(from, around), in(to, around))));
        return moved;
    }

    private static List<String> in(Map<String, Thing> things, String around) {
        return things.entrySet().stream()
                .filter(thing -> thing.getValue().around().equals(around))
                .map(Map.Entry::getKey)
                .toList();
    }
}
