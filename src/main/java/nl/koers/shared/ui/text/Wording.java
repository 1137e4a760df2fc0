package nl.koers.shared.ui.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.koers.shared.LocalizedText;

/**
 * Something to be said, before it is known in which language: a key of the bundles and what stands in it. What is found by
 * whoever has no reader at hand is kept so.
 *
 * @param parameters texts as they are, or {@link Wording}s and {@link LocalizedText}s, which are put in the language of the whole
 */
public record Wording(String key, List<Object> parameters) {

    public Wording {
        parameters = List.copyOf(parameters);
    }

    /** Numbers stand there as they are written in a file, without separators. */
    public static Wording of(String key, Object... parameters) {
        return new Wording(
                key,
                Arrays.stream(parameters)
                        .map(parameter -> parameter instanceof Wording || parameter instanceof LocalizedText
                                ? parameter
                                : String.valueOf(parameter))
                        .toList());
    }

    public String in(Locale language) {
        return Texts.in(
                language,
                key,
                parameters.stream().map(parameter -> word(parameter, language)).toArray());
    }

    private static Object word(Object parameter, Locale language) {
        if (parameter instanceof Wording wording) {
            return wording.in(language);
        }
        return parameter instanceof LocalizedText text ? text.in(language) : parameter;
    }
}
