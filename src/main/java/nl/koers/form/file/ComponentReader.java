package nl.koers.form.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.koers.form.Condition;
import nl.koers.form.ConditionLanguage;
import nl.koers.form.Element;
import nl.koers.form.Field;
import nl.koers.form.Option;
import nl.koers.form.Storage;
import nl.koers.form.TextPattern;
import nl.koers.form.value.CleanText;
import nl.koers.form.value.ValueReader;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/** Reads the components of one form file into elements, noting every problem and going on. */
final class ComponentReader {

    private static final int MAX_ELEMENTS = 200;
    private static final int SHORT_TEXT = 255;
    private static final int LONGEST_TEXT = 20_000;
    /** Of a text area that says nothing, about two pages. */
    private static final int USUAL_TEXT = 4_000;

    private static final int MOST_DECIMALS = 6;
    private static final int DEFAULT_MINUTES = 15;
    private static final Pattern DAYS_AHEAD = Pattern.compile("P[1-9]\\d{0,2}D");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private final String file;
    private final ConditionLanguage conditions;
    private final List<FormProblem> problems;
    private int elements;

    ComponentReader(String file, ConditionLanguage conditions, List<FormProblem> problems) {
        this.file = file;
        this.conditions = conditions;
        this.problems = problems;
    }

    List<Element> readAll(@Nullable JsonNode components) {
        return readAll(components, "");
    }

    private List<Element> readAll(@Nullable JsonNode components, String place) {
        List<Element> read = new ArrayList<>();
        if (components == null || !components.isArray()) {
            return read;
        }
        Map<String, Integer> rows = rows(components);
        for (int i = 0; i < components.size(); i++) {
            if (++elements > MAX_ELEMENTS) {
                if (elements == MAX_ELEMENTS + 1) {
                    problems.add(new FormProblem(file, null, Wording.of("finding.field.many", MAX_ELEMENTS)));
                }
                return read;
            }
            JsonNode json = components.get(i);
            Element element = read(json, place + "/" + i, rows.getOrDefault(row(json), 0) > 1);
            if (element != null) {
                read.add(element);
            }
        }
        return read;
    }

    private static Map<String, Integer> rows(JsonNode components) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        components.forEach(json -> {
            if (!row(json).isEmpty()) {
                rows.merge(row(json), 1, Integer::sum);
            }
        });
        return rows;
    }

    private static String row(JsonNode json) {
        return json.path("layout").path("row").asText("");
    }

    private @Nullable Element read(JsonNode json, String place, boolean sharesRow) {
        String type = json.path("type").asText("");
        JsonComponent component = new JsonComponent(file, nameOf(json, type, place), json, problems);
        component.ignore("type", "id", "layout");
        ComponentTexts texts = new ComponentTexts(component);
        Element element =
                switch (type) {
                    case "text" -> text(component, texts, place);
                    case "separator" -> new Element.Separator(place, hiddenWhen(component));
                    case "group" -> group(component, texts, place);
                    case "textfield",
                            "textarea",
                            "number",
                            "checkbox",
                            "radio",
                            "select",
                            "checklist",
                            "taglist",
                            "datetime" -> field(type, component, texts, sharesRow);
                    case "spacer" -> spacer(component);
                    case "" -> unsupported(component, Wording.of("finding.field.noType"));
                    default -> unsupported(component, UnsupportedComponents.of(type));
                };
        if (element != null) {
            component.refuseWhatWasNotUnderstood();
            texts.refuseWhatWasNotUnderstood();
        }
        return element;
    }

    /** The application keeps its own distances. */
    private static @Nullable Element spacer(JsonComponent component) {
        component.ignore("height", "conditional");
        return null;
    }

    private static String nameOf(JsonNode json, String type, String place) {
        for (String property : List.of("key", "id", "label")) {
            String name = json.path(property).asText("");
            if (!name.isBlank()) {
                return name;
            }
        }
        return type.isEmpty() ? place : type + " " + place;
    }

    private static @Nullable Element unsupported(JsonComponent component, Wording reason) {
        component.problem(reason);
        return null;
    }

    private Element text(JsonComponent component, ComponentTexts texts, String place) {
        return new Element.Text(place, hiddenWhen(component), texts.required("text"));
    }

    private Element group(JsonComponent component, ComponentTexts texts, String place) {
        component.ignore("showOutline", "verticalAlignment");
        component.refuse("path", Wording.of("finding.field.groupPath"));
        return new Element.Group(
                place, hiddenWhen(component), texts.required("label"), readAll(component.take("components"), place));
    }

    private @Nullable Condition hiddenWhen(JsonComponent component) {
        JsonComponent conditional = component.nested("conditional");
        String hide = conditional.text("hide");
        conditional.refuseWhatWasNotUnderstood();
        if (hide == null) {
            return null;
        }
        if (!hide.startsWith("=")) {
            component.problem(Wording.of("finding.field.hide"));
            return null;
        }
        try {
            return conditions.compile(hide.substring(1).strip());
        } catch (ConditionLanguage.InvalidConditionException e) {
            component.problem(Wording.of("finding.field.condition", e.why()));
            return null;
        }
    }

    private Field field(String type, JsonComponent component, ComponentTexts texts, boolean sharesRow) {
        for (String property : List.of("readonly", "disabled")) {
            component.refuse(property, Wording.of("finding.field.readonly"));
        }
        for (String property : List.of("valuesKey", "valuesExpression")) {
            component.refuse(property, Wording.of("finding.field.dynamic"));
        }
        JsonComponent validate = component.nested("validate");
        Field.Basics basics = basics(type, component, texts, validate, sharesRow);
        Function<Field.Basics, Field> kind =
                switch (type) {
                    case "textfield" -> shortText(component, validate, basics);
                    case "textarea" -> longText(component, validate);
                    case "number" -> number(component, validate);
                    case "checkbox" -> Field.Checkbox::new;
                    case "radio", "select" -> {
                        List<Option> options = options(component, texts);
                        Field.Choice.Style style = type.equals("radio")
                                ? Field.Choice.Style.RADIO
                                : component.flag("searchable") ? Field.Choice.Style.SEARCH : Field.Choice.Style.SELECT;
                        yield b -> new Field.Choice(b, style, options);
                    }
                    case "checklist", "taglist" -> {
                        List<Option> options = options(component, texts);
                        Field.Choices.Style style =
                                type.equals("checklist") ? Field.Choices.Style.CHECKLIST : Field.Choices.Style.TAGS;
                        yield b -> new Field.Choices(b, style, options);
                    }
                    default -> dateTime(component, texts);
                };
        validate.refuseWhatWasNotUnderstood();
        Field field = kind.apply(basics);
        refuseRoutingOfAnythingButCodes(component, field);
        return withInitial(component, field, kind);
    }

    private Field.Basics basics(
            String type, JsonComponent component, ComponentTexts texts, JsonComponent validate, boolean sharesRow) {
        String key = component.text("key");
        if (key == null || !KEY.matcher(key).matches()) {
            component.problem(Wording.of("finding.field.key"));
        }
        LocalizedText label = type.equals("datetime") ? texts.ofDateTime() : texts.required("label");
        return new Field.Basics(
                key == null ? "" : key,
                label,
                texts.optional("description"),
                storage(component, texts),
                validate.flag("required"),
                hiddenWhen(component),
                sharesRow,
                type.equals("textfield") || type.equals("number") ? texts.around() : Field.Around.NOTHING,
                prefilled(component, texts),
                null);
    }

    private static boolean prefilled(JsonComponent component, ComponentTexts texts) {
        String prefill = texts.properties().text("prefill");
        if (prefill != null && !prefill.equals("current")) {
            component.problem(Wording.of("finding.field.prefill", prefill));
        }
        return prefill != null;
    }

    private static Storage storage(JsonComponent component, ComponentTexts texts) {
        String storage = texts.properties().text("storage");
        if (storage == null || storage.equals("told")) {
            return Storage.TOLD;
        }
        if (!storage.equals("routing")) {
            component.problem(Wording.of("finding.field.storage", storage));
        }
        return Storage.ROUTING;
    }

    private static Function<Field.Basics, Field> shortText(
            JsonComponent component, JsonComponent validate, Field.Basics basics) {
        Integer min = validate.count("minLength", 0, SHORT_TEXT);
        Integer max = validate.count("maxLength", 1, SHORT_TEXT);
        Field.ShortText.Kind kind = kind(component, validate.text("validationType"));
        TextPattern pattern = pattern(component, validate.text("pattern"));
        if (pattern != null && basics.description() == null) {
            component.problem(Wording.of("finding.field.patternText"));
        }
        int minLength = min == null ? 0 : min;
        int maxLength = max == null ? SHORT_TEXT : max;
        checkOrder(component, minLength, maxLength);
        return b -> new Field.ShortText(b, minLength, maxLength, kind, pattern);
    }

    private static Field.ShortText.Kind kind(JsonComponent component, @Nullable String validation) {
        if ("email".equals(validation)) {
            return Field.ShortText.Kind.EMAIL;
        } else if ("phone".equals(validation)) {
            return Field.ShortText.Kind.PHONE;
        } else if (validation != null && !validation.equals("custom")) {
            component.problem(Wording.of("finding.field.validationType", validation));
        }
        return Field.ShortText.Kind.ANY;
    }

    private static @Nullable TextPattern pattern(JsonComponent component, @Nullable String expression) {
        if (expression == null) {
            return null;
        }
        try {
            return TextPattern.compile(expression);
        } catch (IllegalArgumentException e) {
            component.problem(Wording.of("finding.field.pattern", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static Function<Field.Basics, Field> longText(JsonComponent component, JsonComponent validate) {
        Integer min = validate.count("minLength", 0, LONGEST_TEXT);
        Integer max = validate.count("maxLength", 1, LONGEST_TEXT);
        int minLength = min == null ? 0 : min;
        int maxLength = max == null ? USUAL_TEXT : max;
        checkOrder(component, minLength, maxLength);
        return b -> new Field.LongText(b, minLength, maxLength);
    }

    private static void checkOrder(JsonComponent component, int minLength, int maxLength) {
        if (minLength > maxLength) {
            component.problem(Wording.of("finding.field.lengths"));
        }
    }

    private static Function<Field.Basics, Field> number(JsonComponent component, JsonComponent validate) {
        component.refuse("serializeToString", Wording.of("finding.field.serialize"));
        BigDecimal min = validate.number("min");
        BigDecimal max = validate.number("max");
        Integer decimals = component.count("decimalDigits", 0, MOST_DECIMALS);
        if (min != null && max != null && min.compareTo(max) > 0) {
            component.problem(Wording.of("finding.field.limits"));
        }
        BigDecimal step = step(component, decimals);
        return b -> new Field.Number(b, min, max, decimals, step);
    }

    private static @Nullable BigDecimal step(JsonComponent component, @Nullable Integer decimals) {
        BigDecimal step = component.number("increment");
        if (step == null) {
            return null;
        }
        if (step.signum() <= 0 || decimals != null && step.stripTrailingZeros().scale() > decimals) {
            component.problem(Wording.of("finding.field.increment"));
            return null;
        }
        return step.stripTrailingZeros();
    }

    private static List<Option> options(JsonComponent component, ComponentTexts texts) {
        JsonNode values = component.take("values");
        Map<String, Option> options = new LinkedHashMap<>();
        if (values != null && values.isArray()) {
            for (JsonNode json : values) {
                String value =
                        json.path("value").isTextual() ? json.path("value").textValue() : "";
                if (value.isBlank() || value.length() > SHORT_TEXT || !value.equals(CleanText.of(value, false))) {
                    component.problem(Wording.of("finding.field.option"));
                    continue;
                }
                LocalizedText label = texts.ofOption(value, json.path("label").asText(""));
                if (options.put(value, new Option(value, label)) != null) {
                    component.problem(Wording.of("finding.field.twice", value));
                }
                json.fieldNames().forEachRemaining(property -> {
                    if (!List.of("label", "value").contains(property)) {
                        component.problem(Wording.of("finding.field.ofOption", property, value));
                    }
                });
            }
        }
        if (options.isEmpty()) {
            component.problem(Wording.of("finding.field.noOptions"));
        }
        return List.copyOf(options.values());
    }

    private static Function<Field.Basics, Field> dateTime(JsonComponent component, ComponentTexts texts) {
        String subtype = component.text("subtype");
        Field.DateTime.Kind kind = Field.DateTime.Kind.DATE_AND_TIME;
        if ("date".equals(subtype)) {
            kind = Field.DateTime.Kind.DATE;
        } else if ("time".equals(subtype)) {
            kind = Field.DateTime.Kind.TIME;
        } else if (!"datetime".equals(subtype)) {
            component.problem(Wording.of("finding.field.subtype"));
        }
        String format = component.text("timeSerializingFormat");
        if (kind != Field.DateTime.Kind.DATE && !"no_timezone".equals(format)) {
            component.problem(Wording.of("finding.field.timezone"));
        }
        component.ignore("use24h");
        Integer minutes = component.count("timeInterval", 1, 60);
        boolean pastRefused = component.flag("disallowPassedDates");
        Period latest = latest(component, texts);
        Field.DateTime.Kind asked = kind;
        LocalizedText timeLabel = asked == Field.DateTime.Kind.DATE_AND_TIME ? texts.optional("timeLabel") : null;
        return b -> new Field.DateTime(
                b, asked, timeLabel, pastRefused, latest, minutes == null ? DEFAULT_MINUTES : minutes);
    }

    private static @Nullable Period latest(JsonComponent component, ComponentTexts texts) {
        String latest = texts.properties().text("latest");
        if (latest == null || latest.equals("today")) {
            return latest == null ? null : Period.ZERO;
        }
        if (!DAYS_AHEAD.matcher(latest).matches()) {
            component.problem(Wording.of("finding.field.latest", latest));
            return null;
        }
        return Period.parse(latest);
    }

    /** No free text, nor anything that can carry one, may reach the process engine. */
    private static void refuseRoutingOfAnythingButCodes(JsonComponent component, Field field) {
        if (field.storage() == Storage.TOLD) {
            if (field.basics().prefilled()) {
                component.problem(Wording.of("finding.field.prefillTold"));
            }
            return;
        }
        if (field instanceof Field.ShortText || field instanceof Field.LongText) {
            component.problem(Wording.of("finding.field.freeText"));
        } else if (field instanceof Field.Choices) {
            component.problem(Wording.of("finding.field.answers"));
        } else if (field instanceof Field.Number number && !number.whole()) {
            component.problem(Wording.of("finding.field.whole"));
        } else if (field instanceof Field.DateTime dateTime && dateTime.kind() != Field.DateTime.Kind.DATE) {
            component.problem(Wording.of("finding.field.time"));
        }
    }

    private static Field withInitial(JsonComponent component, Field field, Function<Field.Basics, Field> kind) {
        JsonNode json = component.take("defaultValue");
        if (json == null || json.isTextual() && json.textValue().isEmpty()) {
            return field;
        }
        ValueReader.Reading reading = ValueReader.read(field, plain(json));
        if (reading.error() != null) {
            component.problem(Wording.of("finding.field.default"));
        }
        return reading.value() == null ? field : kind.apply(field.basics().startingWith(reading.value()));
    }

    private static @Nullable Object plain(JsonNode json) {
        if (json.isBoolean()) {
            return json.booleanValue();
        } else if (json.isNumber()) {
            return json.decimalValue();
        } else if (json.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            json.forEach(item -> items.add(plain(item)));
            return items;
        }
        return json.isTextual() ? json.textValue() : json;
    }
}
