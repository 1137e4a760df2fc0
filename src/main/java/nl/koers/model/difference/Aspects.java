package nl.koers.model.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/** All that a thing in a model says, each under a name; what is known under no name of its own stands there under that of the file. */
final class Aspects {

    static final Wording YES = Wording.of("difference.yes");
    static final Wording NO = Wording.of("difference.no");
    /** The cell of a condition that lets everything through. */
    static final Wording ANY = Wording.of("difference.any");

    /** What the subject of a line says already. */
    private static final Set<String> IN_SUBJECT = Set.of("kind", "name", "label", "sourceRef", "targetRef");

    private record Aspect(Wording name, String compared, Object shown) {}

    private final Map<String, Aspect> all = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();

    /** @param code of the texts {@code difference.aspect}; where there is none, it is shown as it stands */
    void put(String code, @Nullable String value) {
        put(code, named(code), value);
    }

    void put(String code, Wording name, @Nullable String value) {
        var text = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            put(code, name, text, text.equals("true") ? YES : text.equals("false") ? NO : text);
        }
    }

    /** @param shown what is shown of what is compared, which is a text or a {@link Wording} */
    void put(String code, Wording name, String compared, Object shown) {
        all.put(code, new Aspect(name, compared, shown));
    }

    void putOption(String value, String label) {
        options.add(value);
        put("option " + value, Wording.of("difference.option", value), label);
    }

    static Wording named(String code) {
        var key = "difference.aspect." + code;
        return Texts.has(Texts.ENGLISH, key) ? Wording.of(key) : Wording.of("difference.other", code);
    }

    void removeIf(Predicate<String> code) {
        all.keySet().removeIf(code);
    }

    /** What a new thing brings; that something is not so goes without saying. */
    List<Wording> given() {
        return all.entrySet().stream()
                .filter(aspect -> !IN_SUBJECT.contains(aspect.getKey()))
                .map(Map.Entry::getValue)
                .filter(Aspects::saysSomething)
                .map(aspect -> YES.equals(aspect.shown())
                        ? Wording.of("difference.isSo", aspect.name())
                        : Wording.of("difference.given", aspect.name(), inShort(aspect.shown())))
                .toList();
    }

    /** What became of it. */
    List<Wording> to(Aspects later) {
        var details = new ArrayList<Wording>();
        all.forEach((code, before) -> {
            var after = later.all.get(code);
            if (after == null) {
                details.add(
                        YES.equals(before.shown())
                                ? became(before.name(), YES, NO)
                                : Wording.of("difference.gone", before.name(), inShort(before.shown())));
            } else if (!before.compared().equals(after.compared())) {
                details.add(became(after.name(), before.shown(), after.shown()));
            }
        });
        later.all.forEach((code, after) -> {
            if (!all.containsKey(code) && saysSomething(after)) {
                details.add(
                        YES.equals(after.shown())
                                ? became(after.name(), NO, YES)
                                : Wording.of("difference.added", after.name(), inShort(after.shown())));
            }
        });
        if (!Order.moved(options, later.options).isEmpty()) {
            details.add(
                    Wording.of("difference.optionOrder", String.join(", ", options), String.join(", ", later.options)));
        }
        return details;
    }

    private static boolean saysSomething(Aspect aspect) {
        return !NO.equals(aspect.shown()) && !ANY.equals(aspect.shown());
    }

    private static Wording became(Wording name, Object before, Object after) {
        if (before instanceof String old && after instanceof String now) {
            var excerpt = Excerpt.of(old, now);
            return Wording.of("difference.became", name, quoted(excerpt.before()), quoted(excerpt.after()));
        }
        return Wording.of("difference.became", name, inShort(before), inShort(after));
    }

    private static Wording inShort(Object shown) {
        return shown instanceof Wording wording ? wording : quoted(Excerpt.of((String) shown));
    }

    private static Wording quoted(String text) {
        return Wording.of("difference.quoted", text);
    }
}
