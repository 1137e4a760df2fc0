package nl.koers.dossier.section;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** One spelling for each alias, however it was typed. */
public final class AliasSpelling {

    /** Letters that Unicode does not split into a base letter and a mark. */
    private static final Map<String, String> BASE_LETTERS =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ı", "i", "æ", "ae", "œ", "oe", "ß", "ss");

    private AliasSpelling() {}

    /**
     * Without case, accents, invisible characters and superfluous spaces. Only Latin, Greek and Cyrillic accents go: in
     * other scripts, such as Thai, the marks are the vowels.
     */
    public static String of(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("[\\p{InCombiningDiacriticalMarks}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
        for (var letter : BASE_LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
