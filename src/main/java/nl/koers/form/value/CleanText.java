package nl.koers.form.value;

import java.text.Normalizer;

/**
 * Text without the invisible characters that come along with copying: control characters (the database refuses one of
 * them), halves of a character (no encoding has them) and marks that turn the reading direction of what follows.
 * Cleaning rather than refusing, because nobody can see what they would have to correct.
 */
public final class CleanText {

    private CleanText() {}

    /** @param lines whether line breaks and tabs stay; otherwise they become spaces */
    public static String of(String text, boolean lines) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                clean.append(lines ? (char) c : ' ');
            } else if (c == '\u2028' || c == '\u2029') {
                clean.append(lines ? '\n' : ' ');
            } else if (!invisible(c)) {
                clean.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    private static boolean invisible(int c) {
        return Character.isISOControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xFEFF
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || (c & 0xFFFE) == 0xFFFE;
    }
}
