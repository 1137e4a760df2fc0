package nl.koers.form.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a form file while it is read. Remembers which properties were understood, so that every other one
 * can be reported: a property that nobody understood would change what the designer sees in Camunda Modeler, but not
 * what a caseworker sees.
 */
final class JsonComponent {

    private final String file;
    private final String name;
    private final JsonNode json;
    private final String prefix;
    private final List<FormProblem> problems;
    private final Set<String> understood = new HashSet<>();

    JsonComponent(String file, String name, JsonNode json, List<FormProblem> problems) {
        this(file, name, json, "", problems);
    }

    private JsonComponent(String file, String name, JsonNode json, String prefix, List<FormProblem> problems) {
        this.file = file;
        this.name = name;
        this.json = json.isObject() ? json : JsonNodeFactory.instance.objectNode();
        this.prefix = prefix;
        this.problems = problems;
    }

    /** A nested object, such as {@code validate}; an empty one when it is absent. */
    JsonComponent nested(String property) {
        JsonNode child = take(property);
        if (child != null && !child.isObject()) {
            problem(Wording.of("finding.field.nested", property));
        }
        return new JsonComponent(
                file,
                name,
                child == null ? JsonNodeFactory.instance.objectNode() : child,
                prefix + property + ".",
                problems);
    }

    void problem(Wording reason) {
        problems.add(new FormProblem(file, name, reason));
    }

    /** The property, unless it is absent or null. */
    @Nullable
    JsonNode take(String property) {
        understood.add(property);
        JsonNode value = json.get(property);
        return value == null || value.isNull() ? null : value;
    }

    /** A text that is not blank. */
    @Nullable
    String text(String property) {
        JsonNode value = take(property);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            problem(Wording.of("finding.field.text", prefix + property));
            return null;
        }
        return value.textValue().isBlank() ? null : value.textValue().strip();
    }

    boolean flag(String property) {
        JsonNode value = take(property);
        if (value != null && !value.isBoolean()) {
            problem(Wording.of("finding.field.flag", prefix + property));
            return false;
        }
        return value != null && value.booleanValue();
    }

    /** A number; Camunda Modeler writes some of them as texts. */
    @Nullable
    BigDecimal number(String property) {
        JsonNode value = take(property);
        if (value == null || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        try {
            BigDecimal number =
                    value.isTextual() ? new BigDecimal(value.textValue().strip()) : value.decimalValue();
            if ((value.isNumber() || value.isTextual()) && Math.abs((long) number.scale()) + number.precision() <= 30) {
                return number;
            }
        } catch (NumberFormatException e) {
            problem(Wording.of("finding.field.expression", prefix + property));
            return null;
        }
        problem(Wording.of("finding.field.number", prefix + property));
        return null;
    }

    /** A whole number between two limits. */
    @Nullable
    Integer count(String property, int min, int max) {
        BigDecimal number = number(property);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(min)) < 0
                || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            problem(Wording.of("finding.field.count", prefix + property, min, max));
            return null;
        }
        return number.intValue();
    }

    /** Properties without a meaning here, such as those of the layout in Camunda Modeler. */
    void ignore(String... properties) {
        understood.addAll(List.of(properties));
    }

    /** Properties that are fine while they are absent, false or empty, and unsupported otherwise. */
    void refuse(String property, Wording reason) {
        JsonNode value = take(property);
        boolean harmless = value == null
                || value.isBoolean() && !value.booleanValue()
                || value.isTextual() && value.textValue().isBlank()
                || value.isContainerNode() && value.isEmpty();
        if (!harmless) {
            problem(Wording.of("finding.field.refused", prefix + property, reason));
        }
    }

    void refuseWhatWasNotUnderstood() {
        json.fieldNames().forEachRemaining(property -> {
            if (!understood.contains(property)) {
                problem(Wording.of("finding.field.unsupported", prefix + property));
            }
        });
    }
}
