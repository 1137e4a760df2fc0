package nl.koers.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.koers.form.value.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * A form that was read and found right. Immutable, free of the engine and of the screen, and safe to keep: callers may
 * cache one per deployed file.
 *
 * @param id the name by which a task refers to it
 */
public record Form(String id, List<Element> elements) {

    public Form {
        elements = List.copyOf(elements);
    }

    /** All fields in reading order, those inside groups included. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect(elements, fields);
        return fields;
    }

    private static void collect(List<Element> elements, List<Field> into) {
        for (Element element : elements) {
            if (element instanceof Field field) {
                into.add(field);
            } else if (element instanceof Element.Group group) {
                collect(group.elements(), into);
            }
        }
    }

    public Optional<Field> field(String key) {
        return fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /**
     * The answers that stand in the fields before anybody typed, typed as in {@link Answers}.
     *
     * @param current present values of the process variables, of which the form takes those that it asks to prefill
     */
    public Map<String, Object> initialValues(Map<String, ? extends @Nullable Object> current) {
        Map<String, Object> fitting = readable(current);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields()) {
            Object present = field.basics().prefilled() ? fitting.get(field.key()) : null;
            Object initial = present != null ? present : field.basics().initial();
            if (initial != null) {
                values.put(field.key(), initial);
            }
        }
        return values;
    }

    /**
     * Those of the given values that this form can show, typed as in {@link Answers}: keys that it does not have and
     * values of another type are left out. For drafts and for answers to an earlier version of the form; whether a
     * value is acceptable is for {@link FormValidator} to say.
     */
    public Map<String, Object> readable(Map<String, ? extends @Nullable Object> raw) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields()) {
            Object value = ValueReader.read(field, raw.get(field.key())).value();
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    /**
     * The {@linkplain Element#id() ids} of the elements that are shown with these answers. A hidden field counts as not
     * answered for the conditions of others, and what stands in a hidden group is hidden.
     */
    public Set<String> visible(Map<String, ? extends @Nullable Object> raw) {
        Visibility visibility = new Visibility(raw);
        Set<String> visible = new LinkedHashSet<>();
        visibility.collectVisible(elements, visible);
        return visible;
    }

    /** One evaluation of all conditions, each once, in the order in which they depend on each other. */
    private final class Visibility {
        private final Map<String, ? extends @Nullable Object> raw;
        private final Map<String, Field> fields = new HashMap<>();
        private final Map<String, Element.Group> parents = new HashMap<>();
        private final Map<String, Boolean> known = new HashMap<>();

        Visibility(Map<String, ? extends @Nullable Object> raw) {
            this.raw = raw;
            index(elements, null);
        }

        private void index(List<Element> children, Element.@Nullable Group parent) {
            for (Element child : children) {
                if (parent != null) {
                    parents.put(child.id(), parent);
                }
                if (child instanceof Field field) {
                    fields.put(field.key(), field);
                } else if (child instanceof Element.Group group) {
                    index(group.elements(), group);
                }
            }
        }

        void collectVisible(List<Element> children, Set<String> into) {
            for (Element child : children) {
                if (shows(child)) {
                    into.add(child.id());
                    if (child instanceof Element.Group group) {
                        collectVisible(group.elements(), into);
                    }
                }
            }
        }

        /** Ends, because {@link nl.koers.form.file.FormParser} refuses a form whose conditions depend on each other in a circle. */
        private boolean shows(Element element) {
            Boolean before = known.get(element.id());
            if (before != null) {
                return before;
            }
            Element.Group parent = parents.get(element.id());
            Condition hiddenWhen = element.hiddenWhen();
            boolean shows =
                    (parent == null || shows(parent)) && (hiddenWhen == null || !hiddenWhen.holds(seenBy(hiddenWhen)));
            known.put(element.id(), shows);
            return shows;
        }

        private Map<String, @Nullable Object> seenBy(Condition condition) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (String key : condition.keys()) {
                Field field = fields.get(key);
                if (field != null) {
                    Object value =
                            shows(field) ? ValueReader.read(field, raw.get(key)).value() : null;
                    values.put(key, value == null ? unanswered(field) : value);
                }
            }
            return values;
        }

        /** As in the preview of Camunda Modeler: an untouched box is not ticked, an untouched list is empty. */
        private static @Nullable Object unanswered(Field field) {
            if (field instanceof Field.Checkbox) {
                return false;
            }
            return field instanceof Field.Choices ? List.of() : null;
        }
    }
}
