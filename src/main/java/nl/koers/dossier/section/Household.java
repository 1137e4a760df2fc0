package nl.koers.dossier.section;

import nl.koers.dossier.seal.Limits;

/**
 * With whom a client lives, children, pets: what plans have to take into account.
 *
 * @param words at most {@value #WORDS_MAX_LENGTH} characters; may be empty
 */
public record Household(String words) {

    public static final int WORDS_MAX_LENGTH = 2000;

    public static final Household EMPTY = new Household("");

    /** @throws IllegalArgumentException when it is too long; does not say what it was */
    public Household {
        words = words.strip();
        Limits.requireAtMost(WORDS_MAX_LENGTH, words, "household");
    }

    @Override
    public String toString() {
        return "Household[content not shown]";
    }
}
