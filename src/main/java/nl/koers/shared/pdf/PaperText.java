package nl.koers.shared.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words as they go to one paper. Each line of a tagged paper takes some thousand bytes while it is made, however short it
 * is, and somebody may have typed nothing but line breaks: beyond what anybody reads as lines they show as {@value
 * #INSTEAD_OF_BREAK}.
 */
final class PaperText {

    /** Instead of a line break that is one too many. */
    static final String INSTEAD_OF_BREAK = " / ";

    private static final int BREAKS_OF_A_TEXT = 200;
    private static final int BREAKS_OF_A_PAPER = 20_000;

    /** With vertical tab, form feed, next line, and the separators of lines and paragraphs. */
    private static final Pattern BREAK = Pattern.compile("\\R");

    /** They say how the sign before them is drawn, and would show as a sign that the fonts lack. */
    private static final Pattern VARIANTS = Pattern.compile("[\\uFE00-\\uFE0F]");

    private static final Pattern BREAKS = Pattern.compile("\\n+");

    private int breaksLeft = BREAKS_OF_A_PAPER;

    /** A letter and the marks typed after it as the one letter that fonts have. */
    String of(String words) {
        var letters = VARIANTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFC))
                .replaceAll("");
        var lines = BREAK.matcher(letters).replaceAll("\n").strip();
        int breaks = (int) lines.chars().filter(character -> character == '\n').count();
        int allowed = Math.min(BREAKS_OF_A_TEXT, breaksLeft);
        if (breaks > allowed) {
            breaksLeft -= allowed;
            return BREAKS.matcher(lines).replaceAll(INSTEAD_OF_BREAK);
        }
        breaksLeft -= breaks;
        return lines;
    }
}
