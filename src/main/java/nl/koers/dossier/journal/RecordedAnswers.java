package nl.koers.dossier.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * The told answers of a completed task.
 *
 * @param author user id
 * @param json as it was handed in
 */
public record RecordedAnswers(UUID id, String taskId, String author, Instant recordedAt, String json) {

    @Override
    public String toString() {
        return "RecordedAnswers[" + id + ", content not shown]";
    }
}
