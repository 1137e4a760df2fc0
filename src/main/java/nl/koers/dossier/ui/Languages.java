package nl.koers.dossier.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of languages, in the language of the reader. */
public final class Languages {

    private Languages() {}

    /** Every language that has a name, in the order of the alphabet. */
    static List<String> codes(Locale reader) {
        var order = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> !name(code, reader).equals(code))
                .sorted(Comparator.comparing(code -> name(code, reader), order))
                .toList();
    }

    static String name(String code, Locale reader) {
        return Locale.forLanguageTag(code).getDisplayLanguage(reader);
    }

    public static String names(List<String> codes, Locale reader) {
        return codes.stream().map(code -> name(code, reader)).collect(Collectors.joining(", "));
    }
}
