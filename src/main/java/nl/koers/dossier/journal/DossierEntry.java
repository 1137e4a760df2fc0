package nl.koers.dossier.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.koers.shared.Code;
import nl.koers.shared.LifeDomain;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written down: the answers of a completed task, a note, a contact, or what was done about a planned
 * moment.
 *
 * @param processKey of the task that was completed, null without one, as the two after it
 * @param lifeDomain what the need is about that the task was about; null when it was about no need
 * @param author user id
 * @param happenedAt when it was: for a contact as told, otherwise when it was written down
 * @param correctedAt when its author last corrected it; null when never
 * @param content as JSON, or the note as text
 * @param contact null unless this is a contact
 * @param planning null unless this is about a planned moment
 * @param amendments what was added about it later, oldest first
 */
public record DossierEntry(
        UUID id,
        Kind kind,
        @Nullable String processKey,
        @Nullable String taskKey,
        @Nullable String taskId,
        @Nullable LifeDomain lifeDomain,
        String author,
        Instant recordedAt,
        Instant happenedAt,
        @Nullable Instant correctedAt,
        String content,
        @Nullable ContactNote contact,
        @Nullable PlanningNote planning,
        List<Amendment> amendments) {

    public DossierEntry {
        amendments = List.copyOf(amendments);
    }

    /** How an entry came about. */
    public enum Kind implements Code {
        ANSWERS("answers"),
        NOTE("note"),
        CONTACT("contact"),
        /** A planned moment of contact was moved, skipped or brought forward. */
        PLANNING("planning"),
        /** Stands with the entry that it is about. */
        AMENDMENT("amendment");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether its author can correct it for a while; what records an event stays as it is. */
        public boolean isCorrectable() {
            return this != ANSWERS && this != PLANNING;
        }

        static Kind of(String code) {
            return Code.of(values(), code);
        }
    }

    /**
     * What somebody added about an entry later, visibly: the entry itself stays as it was.
     *
     * @param author user id
     * @param correctedAt when its author last corrected it; null when never
     */
    public record Amendment(UUID id, String author, Instant recordedAt, @Nullable Instant correctedAt, String text) {

        @Override
        public String toString() {
            return "Amendment[" + id + ", content not shown]";
        }
    }

    @Override
    public String toString() {
        return "DossierEntry[" + id + ", " + kind.code() + ", content not shown]";
    }
}
