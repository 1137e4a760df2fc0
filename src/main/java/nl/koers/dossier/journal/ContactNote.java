package nl.koers.dossier.journal;

import java.time.Instant;
import nl.koers.dossier.seal.Limits;

/**
 * A contact in a few words.
 *
 * @param at when it was
 * @param with whom it was with; empty for the client
 * @param words at most {@value EntryService#NOTE_MAX_LENGTH} characters; may be empty, since that there was contact can
 *     be all there is to say
 */
public record ContactNote(Instant at, ContactChannel channel, String with, String words) {

    public static final int WITH_MAX_LENGTH = 200;

    /** @throws IllegalArgumentException when something is too long; says which, not what it was */
    public ContactNote {
        with = with.strip();
        words = words.strip();
        Limits.requireAtMost(WITH_MAX_LENGTH, with, "with whom");
        Limits.requireAtMost(EntryService.NOTE_MAX_LENGTH, words, "note");
    }

    @Override
    public String toString() {
        return "ContactNote[content not shown]";
    }
}
