package nl.koers.form.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.form.Field;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one component, each of which must be there in both languages or, if it may, in neither.
 *
 * @param untranslated collects what has no Dutch yet, so that it can be told at once: the name of a property and the English
 */
record ComponentTexts(JsonComponent component, JsonComponent properties, Map<String, String> untranslated) {

    ComponentTexts(JsonComponent component) {
        this(component, component.nested("properties"), new LinkedHashMap<>());
    }

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|^\\s*=");
    private static final LocalizedText MISSING = new LocalizedText("", "");

    LocalizedText required(String property) {
        LocalizedText text = optional(property);
        if (text == null) {
            component.problem(Wording.of("finding.field.missing", property));
            return MISSING;
        }
        return text;
    }

    /** form-js has no {@code label} for dates and times, but one for each of them. */
    LocalizedText ofDateTime() {
        String english = null;
        String dutch = null;
        for (String property : List.of("timeLabel", "dateLabel", "label")) {
            String en = component.text(property);
            String nl = properties.text(property + ".nl");
            english = en == null ? english : en;
            dutch = nl == null ? dutch : nl;
        }
        return both("dateLabel", english, "label.nl", dutch);
    }

    @Nullable
    LocalizedText optional(String property) {
        String english = component.text(property);
        String dutch = properties.text(property + ".nl");
        if (english == null && dutch == null) {
            return null;
        }
        return both(property, english, property + ".nl", dutch);
    }

    LocalizedText ofOption(String value, String english) {
        String property = "option." + value + ".nl";
        String dutch = properties.text(property);
        return both("label of the option " + value, english.isBlank() ? null : english.strip(), property, dutch);
    }

    private LocalizedText both(String englishName, @Nullable String english, String dutchName, @Nullable String dutch) {
        if (english == null) {
            component.problem(Wording.of("finding.field.english", englishName));
        } else if (dutch == null) {
            untranslated.put(dutchName, english);
        }
        String en = english == null ? "" : english;
        String nl = dutch == null ? "" : dutch;
        if (TEMPLATE.matcher(en).find() || TEMPLATE.matcher(nl).find()) {
            component.problem(Wording.of("finding.field.template", englishName));
        }
        return new LocalizedText(en, nl);
    }

    /** What stands around an answer; without any letter it is the same in every language. */
    Field.Around around() {
        JsonComponent appearance = component.nested("appearance");
        Field.Around around =
                new Field.Around(adorner(appearance, "prefixAdorner"), adorner(appearance, "suffixAdorner"));
        appearance.refuseWhatWasNotUnderstood();
        return around;
    }

    private @Nullable LocalizedText adorner(JsonComponent appearance, String property) {
        String english = appearance.text(property);
        String dutch = properties.text(property + ".nl");
        if (english == null && dutch == null) {
            return null;
        } else if (english != null && dutch == null && english.codePoints().noneMatch(Character::isLetter)) {
            return new LocalizedText(english, english);
        }
        return both(property, english, property + ".nl", dutch);
    }

    void refuseWhatWasNotUnderstood() {
        if (!untranslated.isEmpty()) {
            component.problem(Wording.of(
                    "finding.field.dutch",
                    untranslated.entrySet().stream()
                            .map(text -> "%s = %s".formatted(text.getKey(), text.getValue()))
                            .collect(Collectors.joining("; "))));
        }
        properties.refuseWhatWasNotUnderstood();
    }
}
