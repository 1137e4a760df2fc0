package nl.koers.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.koers.form.file.FormParser;
import nl.koers.form.file.FormProblem;
import nl.koers.form.process.FeelConditions;

/** Form files for tests, down to the components that a test is about. */
public final class Forms {

    public static final String FILE = "visit-talk.form";
    private static final FormParser PARSER = new FormParser(new FeelConditions());

    private Forms() {}

    public static Form form(String... components) {
        return PARSER.read(FILE, file(components));
    }

    public static List<FormProblem> problems(String... components) {
        return problemsOf(file(components));
    }

    public static List<FormProblem> problemsOf(byte[] content) {
        FormParser.Outcome outcome = PARSER.parse(FILE, content);
        return outcome instanceof FormParser.Outcome.Invalid invalid ? invalid.problems() : List.of();
    }

    public static byte[] file(String... components) {
        return """
                {"type": "default", "id": "visit-talk", "schemaVersion": 16, "components": [%s]}"""
                .formatted(String.join(",", components))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A component with labels in both languages; {@code more} is JSON members. */
    public static String component(String type, String key, String more) {
        return component(type, key, more, "");
    }

    /** @param properties more members of {@code properties} */
    public static String component(String type, String key, String more, String properties) {
        return """
                {"type": "%s", "key": "%s", "label": "%s in English"%s, "properties": {"label.nl": "%s in het Nederlands"%s}}"""
                .formatted(type, key, key, members(more), key, members(properties));
    }

    /** A component that offers these values. */
    public static String choice(String type, String key, String more, String properties, String... values) {
        StringBuilder options = new StringBuilder();
        StringBuilder dutch = new StringBuilder(properties);
        for (String value : values) {
            options.append(options.isEmpty() ? "" : ",")
                    .append("{\"label\": \"%s?\", \"value\": \"%s\"}".formatted(value, value));
            dutch.append(dutch.isEmpty() ? "" : ",").append("\"option.%s.nl\": \"%s, toch?\"".formatted(value, value));
        }
        String list = "\"values\": [" + options + "]";
        return component(type, key, more.isEmpty() ? list : list + "," + more, dutch.toString());
    }

    public static String group(String label, String more, String... components) {
        return """
                {"type": "group", "label": "%s", "components": [%s]%s, "properties": {"label.nl": "%s (nl)"}}"""
                .formatted(label, String.join(",", components), members(more), label);
    }

    private static String members(String json) {
        return json.isEmpty() ? "" : ", " + json;
    }
}
