package nl.koers.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written down: the answers of a completed task, or a note.
 *
 * @param processKey of the task that was completed, null for a note, as the two after it
 * @param author user id
 * @param content the answers as JSON, or the note as text
 */
public record DossierEntry(
        UUID id,
        Kind kind,
        @Nullable String processKey,
        @Nullable String taskKey,
        @Nullable String taskId,
        String author,
        Instant recordedAt,
        String content) {

    /** How an entry came about. */
    public enum Kind {
        ANSWERS("answers"),
        NOTE("note");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown kind of entry"));
        }
    }

    @Override
    public String toString() {
        return "DossierEntry[" + id + ", " + kind.code() + ", content not shown]";
    }
}
