package nl.koers.dossier.section;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.koers.dossier.seal.Limits;

/**
 * How and when to reach a client, and how not.
 *
 * @param details best first
 * @param best how and when it works best, at most {@value #WORDS_MAX_LENGTH} characters; may be empty
 * @param never what must never be done to reach the client, whatever the way; at most {@value #WORDS_MAX_LENGTH}
 *     characters, may be empty
 */
public record Reach(List<ContactDetail> details, String best, String never) {

    public static final int DETAILS_MAX = 20;
    public static final int WORDS_MAX_LENGTH = 1000;

    public static final Reach EMPTY = new Reach(List.of(), "", "");

    /** @throws IllegalArgumentException when something is too long; says which, not what it was */
    public Reach {
        details = List.copyOf(details);
        best = best.strip();
        never = never.strip();
        if (details.size() > DETAILS_MAX) {
            throw new IllegalArgumentException("more than " + DETAILS_MAX + " contact details");
        }
        Limits.requireAtMost(WORDS_MAX_LENGTH, best, "how to reach somebody");
        Limits.requireAtMost(WORDS_MAX_LENGTH, never, "how not to reach somebody");
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    @Override
    public String toString() {
        return "Reach[content not shown]";
    }
}
