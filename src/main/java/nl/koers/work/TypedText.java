package nl.koers.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.koers.form.Field;
import nl.koers.form.Form;

/** What was typed into a form in words, with the questions, to be kept where the form itself cannot go any more. */
public final class TypedText {

    private TypedText() {}

    /** Whether anything was typed in words. */
    public static boolean isIn(Form form, Map<String, Object> answers) {
        return form.fields().stream().anyMatch(field -> isTyped(field, answers));
    }

    /** Parts of at most the given length, in the order of the form; none when no text was typed. */
    static List<String> in(Form form, Map<String, Object> answers, Locale locale, int maxLength) {
        var text = new StringBuilder();
        for (Field field : form.fields()) {
            if (isTyped(field, answers)) {
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(field.label().in(locale))
                        .append("\n")
                        .append(answers.get(field.key()));
            }
        }
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += maxLength) {
            var part = text.substring(from, Math.min(text.length(), from + maxLength));
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean isTyped(Field field, Map<String, Object> answers) {
        return (field instanceof Field.LongText || field instanceof Field.ShortText)
                && answers.get(field.key()) instanceof String answer
                && !answer.isBlank();
    }
}
