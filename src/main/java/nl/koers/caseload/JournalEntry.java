package nl.koers.caseload;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.koers.form.Form;
import nl.koers.shared.LocalizedText;

/** Something that was written down about a client. */
public sealed interface JournalEntry {

    UUID id();

    /** User id. */
    String author();

    Instant recordedAt();

    /** A note. */
    record Note(UUID id, String author, Instant recordedAt, String text) implements JournalEntry {
        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    /**
     * The answers of a completed task.
     *
     * @param task the task's name
     * @param form the form that was filled in; an empty one when its model is not known any more
     * @param values in the order of the form, by key
     */
    record Answers(
            UUID id, String author, Instant recordedAt, LocalizedText task, Form form, Map<String, Object> values)
            implements JournalEntry {
        @Override
        public String toString() {
            return "Answers[" + id + "]";
        }
    }
}
