package nl.koers.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.DossierEntry;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.form.Form;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Something that was written down about a client. */
public sealed interface JournalEntry {

    Written written();

    default UUID id() {
        return written().id();
    }

    /** User id. */
    default String author() {
        return written().author();
    }

    /** When it was: for a contact as told, otherwise when it was written down. */
    default Instant happenedAt() {
        return written().happenedAt();
    }

    /**
     * What is known of everything that was written down.
     *
     * @param author user id
     * @param correctedAt when its author last corrected it; null when never
     * @param correctable whether the acting user can still correct it, or take it back
     * @param amendments what was added later, oldest first
     */
    record Written(
            UUID id,
            String author,
            Instant recordedAt,
            Instant happenedAt,
            @Nullable Instant correctedAt,
            boolean correctable,
            List<Amended> amendments) {}

    /** What was added later; correctable as an entry is. */
    record Amended(DossierEntry.Amendment amendment, boolean correctable) {}

    /** A note. */
    record Note(Written written, String text) implements JournalEntry {
        @Override
        public String toString() {
            return "Note[" + id() + "]";
        }
    }

    /** A contact. */
    record Contact(Written written, ContactNote contact) implements JournalEntry {
        @Override
        public String toString() {
            return "Contact[" + id() + "]";
        }
    }

    /** What was done about a planned moment of contact. */
    record Planning(Written written, PlanningNote planning) implements JournalEntry {
        @Override
        public String toString() {
            return "Planning[" + id() + "]";
        }
    }

    /**
     * The answers of a completed task.
     *
     * @param task the task's name
     * @param lifeDomain of the need that it was about; null when it was about no need
     * @param form the form that was filled in; an empty one when its model is not known any more
     * @param values in the order of the form, by key
     */
    record Answers(
            Written written, LocalizedText task, @Nullable LifeDomain lifeDomain, Form form, Map<String, Object> values)
            implements JournalEntry {
        @Override
        public String toString() {
            return "Answers[" + id() + "]";
        }
    }
}
