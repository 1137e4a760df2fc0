package nl.koers.checkin;

import java.time.LocalDate;
import java.util.List;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What helps with the next contact. Told information is in it.
 *
 * @param tried the latest contacts and attempts, newest first
 * @param wishes what the client asked for about contact, each as it was answered last
 */
public record Guidance(List<Tried> tried, List<Wish> wishes) {

    /** How a contact or an attempt went. */
    public enum Result {
        CONTACT,
        NOT_REACHED
    }

    /**
     * A contact or an attempt.
     *
     * @param channel as the journal has it; null when it says nothing about it
     * @param way how it was tried, as answered in a task; null when that was not asked
     */
    public record Tried(LocalDate day, @Nullable ContactChannel channel, @Nullable LocalizedText way, Result result) {}

    /** A question and what was answered. */
    public record Wish(LocalizedText question, LocalizedText answer) {}

    @Override
    public String toString() {
        return "Guidance[content not shown]";
    }
}
