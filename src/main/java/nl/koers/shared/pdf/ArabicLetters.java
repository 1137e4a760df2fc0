package nl.koers.shared.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Arabic letters look otherwise where they join the next one. Unicode has each look as a character of its own, in the
 * order alone, at the end, at the beginning, in the middle; a letter with two looks does not join the one that follows.
 */
final class ArabicLetters {

    /** A line that only joins. */
    private static final char TATWEEL = '\u0640';

    private static final int ALONE = 0;
    private static final int END = 1;
    private static final int BEGINNING = 2;
    private static final int MIDDLE = 3;

    /** The looks of each letter: of Arabic itself, then of Persian, Urdu and Kurdish. */
    private static final Map<String, String> LOOKS = new HashMap<>();

    static {
        looks('\uFE80', '\uFEFC');
        looks('\uFB50', '\uFBB1');
        looks('\uFBD3', '\uFBE9');
        looks('\uFBFC', '\uFBFF');
    }

    private ArabicLetters() {}

    private static void looks(char first, char last) {
        for (char look = first; look <= last; look++) {
            var letter = apart(String.valueOf(look));
            if (!letter.equals(String.valueOf(look))) {
                LOOKS.merge(letter, String.valueOf(look), String::concat);
            }
        }
    }

    /** Each look as the letter that it is. */
    static String apart(String words) {
        return words.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> isLook(letter) ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter)
                .collect(Collectors.joining());
    }

    private static boolean isLook(String letter) {
        var block = Character.UnicodeBlock.of(letter.codePointAt(0));
        return block == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_A
                || block == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B;
    }

    /** Each letter with the look that it has between its neighbours. */
    static String joined(String words) {
        var joined = new StringBuilder(words.length());
        boolean reachesOn = false;
        for (int i = 0; i < words.length(); ) {
            // lam and alef are one sign
            var letter = LOOKS.containsKey(two(words, i)) ? two(words, i) : words.substring(i, i + 1);
            var looks = LOOKS.getOrDefault(letter, "");
            i += letter.length();
            if (looks.isEmpty()) {
                joined.append(letter);
                reachesOn = reachesOn && isMark(letter.charAt(0)) || letter.charAt(0) == TATWEEL;
                continue;
            }
            boolean joinsBefore = reachesOn && looks.length() > END;
            boolean joinsNext = looks.length() > MIDDLE && isJoined(words, i);
            joined.append(looks.charAt(joinsBefore ? (joinsNext ? MIDDLE : END) : (joinsNext ? BEGINNING : ALONE)));
            reachesOn = looks.length() > MIDDLE;
        }
        return joined.toString();
    }

    private static String two(String words, int from) {
        return words.substring(from, Math.min(from + 2, words.length()));
    }

    /** Whether the next letter, behind its marks, takes part in joining. */
    private static boolean isJoined(String words, int from) {
        int next = from;
        while (next < words.length() && isMark(words.charAt(next))) {
            next++;
        }
        return next < words.length()
                && (words.charAt(next) == TATWEEL
                        || LOOKS.getOrDefault(words.substring(next, next + 1), "")
                                        .length()
                                > END);
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
