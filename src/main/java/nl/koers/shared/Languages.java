package nl.koers.shared;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of languages, in the language of the reader. */
public final class Languages {

    private static final Set<String> ALL = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Whether it is a code of a language (ISO 639-1). */
    public static boolean isCode(String code) {
        return ALL.contains(code);
    }

    /** Every language that has a name, in the order of the alphabet. */
    public static List<String> codes(Locale reader) {
        var order = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> !name(code, reader).equals(code))
                .sorted(Comparator.comparing(code -> name(code, reader), order))
                .toList();
    }

    public static String name(String code, Locale reader) {
        return Locale.forLanguageTag(code).getDisplayLanguage(reader);
    }

    public static String names(List<String> codes, Locale reader) {
        return codes.stream().map(code -> name(code, reader)).collect(Collectors.joining(", "));
    }
}
