package nl.koers.shared;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula: an apostrophe comes before whatever would begin one, as a
 * spreadsheet itself does for text. Reading takes exactly that apostrophe away again.
 */
public final class SafeCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SafeCell() {}

    public static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
