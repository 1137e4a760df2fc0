package nl.koers.model.difference;

/** Two texts, shortened to what is different between them when they are long. */
record Excerpt(String before, String after) {

    private static final int SHORT = 120;
    private static final int LONGEST = 400;
    private static final int AROUND = 30;
    private static final String LEFT_OUT = "…";

    static String beginning(String text, int length) {
        return text.length() <= length + AROUND ? text : part(text, 0, length);
    }

    static Excerpt of(String before, String after) {
        if (Math.max(before.length(), after.length()) <= SHORT) {
            return new Excerpt(before, after);
        }
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Excerpt(part(before, start, before.length() - end), part(after, start, after.length() - end));
    }

    /** Of a text alone its beginning. */
    static String of(String text) {
        return beginning(text, LONGEST);
    }

    private static String part(String text, int start, int end) {
        int from = wordBefore(text, start);
        int to = wordAfter(text, Math.min(end, from + LONGEST));
        return (from == 0 ? "" : LEFT_OUT) + text.substring(from, to).strip() + (to == text.length() ? "" : LEFT_OUT);
    }

    /** The beginning of a word some way before, so that it is seen where one is. */
    private static int wordBefore(String text, int at) {
        int from = Math.max(0, at - AROUND);
        int space = text.lastIndexOf(' ', from);
        int begin = space >= 0 && from - space < AROUND ? space + 1 : from;
        return begin > 0 && Character.isLowSurrogate(text.charAt(begin)) ? begin - 1 : begin;
    }

    private static int wordAfter(String text, int at) {
        int to = Math.min(text.length(), at + AROUND);
        int space = text.indexOf(' ', to);
        int end = space < 0 || space - to > AROUND ? to : space;
        if (text.length() - end < AROUND) {
            return text.length();
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
