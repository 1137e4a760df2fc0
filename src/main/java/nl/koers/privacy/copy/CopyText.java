package nl.koers.privacy.copy;

import java.util.List;

/**
 * Everything about a client in words, in one language: what both the readable and the machine-readable form are made of.
 *
 * @param language {@code nl} or {@code en}
 * @param introduction in paragraphs: whose it is, who can be asked, how to keep it
 * @param madeOn when, in words
 */
record CopyText(String language, String title, List<String> introduction, String madeOn, List<Part> parts) {

    /**
     * One part.
     *
     * @param key the same in every language
     * @param nothing what stands there when it has no entries
     */
    record Part(String key, String title, List<Entry> entries, String nothing) {}

    /** Something that was written down; the title may be empty. */
    record Entry(String title, List<Line> lines) {}

    /** A question and its answer. */
    record Line(String label, String value) {}

    @Override
    public String toString() {
        return "CopyText[content not shown]";
    }
}
