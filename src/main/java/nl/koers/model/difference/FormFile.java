package nl.koers.model.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/** A form as its fields by key, and what has no key by its id. */
final class FormFile {

    /** Told otherwise, or of no meaning in Koers, which keeps its own distances. */
    private static final Set<String> SILENT = Set.of("id", "key", "type", "layout", "components", "values", "spacer");

    private static final List<String> NAMES = List.of("label", "dateLabel", "timeLabel", "text");
    private static final int LONGEST_NAME = 60;
    private static final Pattern AFTER_DOT = Pattern.compile("\\.(.)");

    private final Map<String, Thing> things = new LinkedHashMap<>();

    FormFile(JsonNode form) {
        read(form.path("components"), "", null);
    }

    Map<String, Thing> things() {
        return things;
    }

    private void read(JsonNode components, String around, @Nullable Wording group) {
        var rows = rows(components);
        int place = 0;
        for (var component : components) {
            place++;
            var id = unique(idOf(component));
            var aspects = new Aspects();
            var type = component.path("type").asText("");
            aspects.put("kind", Aspects.named("kind"), type, kind(type));
            if (group != null) {
                aspects.put("partOf", Aspects.named("partOf"), around, group);
            }
            var beside = rows.getOrDefault(row(component), List.of()).stream()
                    .filter(other -> !other.equals(idOf(component)))
                    .collect(Collectors.joining(", "));
            aspects.put("beside", beside);
            flatten(component, "", aspects);
            component
                    .path("values")
                    .forEach(option -> aspects.putOption(
                            option.path("value").asText(""),
                            option.path("label").asText("")));
            var subject = subject(component, type, id);
            things.put(id, new Thing(subject, around, place, aspects));
            read(component.path("components"), id, subject);
        }
    }

    private static String idOf(JsonNode component) {
        return component
                .path("key")
                .asText(component.path("id").asText(component.path("type").asText("")));
    }

    private String unique(String id) {
        var unique = id;
        for (int i = 2; things.containsKey(unique); i++) {
            unique = id + " " + i;
        }
        return unique;
    }

    private static Map<String, List<String>> rows(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .filter(component -> !row(component).isEmpty())
                .collect(Collectors.groupingBy(
                        FormFile::row, HashMap::new, Collectors.mapping(FormFile::idOf, Collectors.toList())));
    }

    private static String row(JsonNode component) {
        return component.path("layout").path("row").asText("");
    }

    private static Wording subject(JsonNode component, String type, String id) {
        for (var property : NAMES) {
            var english = component.path(property).asText("");
            if (!english.isBlank()) {
                var dutch = component.path("properties").path(labelOf(property)).asText(english);
                return Wording.of(
                        "difference.named",
                        kind(type),
                        new LocalizedText(
                                Excerpt.beginning(english, LONGEST_NAME), Excerpt.beginning(dutch, LONGEST_NAME)));
            }
        }
        return Wording.of("difference.unnamed", kind(type), id);
    }

    private static String labelOf(String property) {
        return property.equals("dateLabel") ? "label.nl" : property + ".nl";
    }

    private static Wording kind(String type) {
        var key = "difference.field." + type;
        return Texts.has(Texts.ENGLISH, key) ? Wording.of(key) : Wording.of("difference.id", type);
    }

    private static void flatten(JsonNode json, String path, Aspects aspects) {
        json.fields().forEachRemaining(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (path.isEmpty() && SILENT.contains(name)) {
                return;
            }
            if (path.isEmpty() && name.equals("properties") && value.isObject()) {
                value.fields().forEachRemaining(own -> putProperty(own.getKey(), own.getValue(), aspects));
            } else if (value.isObject()) {
                flatten(value, path + name + ".", aspects);
            } else if (!value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
                aspects.put(camel(path + name), value.isValueNode() ? value.asText() : value.toString());
            }
        });
    }

    private static void putProperty(String name, JsonNode value, Aspects aspects) {
        if (name.startsWith("option.") && name.endsWith(".nl") && name.length() > "option..nl".length()) {
            var option = name.substring("option.".length(), name.length() - ".nl".length());
            aspects.put("property " + name, Wording.of("difference.optionNl", option), value.asText());
        } else {
            aspects.put(camel(name), value.asText());
        }
    }

    /** {@code validate.required} as {@code validateRequired}: so the texts are called. */
    private static String camel(String path) {
        return AFTER_DOT
                .matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).toUpperCase(Locale.ROOT)));
    }
}
