package nl.koers.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a text must contain, with the meaning it has in Camunda Forms: found anywhere unless anchored. Hides
 * that RE2 runs it: in time linear to the text, so that no combination of pattern and text can occupy the server.
 * The price is that look-around and back-references are refused.
 */
public final class TextPattern {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_REPETITION = 1000;
    private static final java.util.regex.Pattern COUNTED = java.util.regex.Pattern.compile("\\{(\\d*)(?:,(\\d*))?}");

    private final Pattern compiled;

    private TextPattern(Pattern compiled) {
        this.compiled = compiled;
    }

    /** @throws IllegalArgumentException with a message for the process designer */
    public static TextPattern compile(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
        }
        refuseHugeRepetition(expression);
        try {
            return new TextPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Nested counted repetitions multiply, and each repetition is a copy of its operand in memory. */
    private static void refuseHugeRepetition(String expression) {
        long copies = 1;
        Matcher matcher = COUNTED.matcher(expression);
        while (matcher.find()) {
            copies *= Math.max(1, Math.max(number(matcher.group(1)), number(matcher.group(2))));
            if (copies > MAX_REPETITION) {
                throw new IllegalArgumentException("its repetitions together exceed " + MAX_REPETITION);
            }
        }
    }

    private static long number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return digits.length() > 4 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    boolean foundIn(String text) {
        return compiled.matcher(text).find();
    }

    @Override
    public String toString() {
        return compiled.pattern();
    }
}
