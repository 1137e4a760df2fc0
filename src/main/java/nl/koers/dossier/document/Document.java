package nl.koers.dossier.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in a dossier, without its content.
 *
 * @param name as it was called where it came from
 * @param size in bytes
 * @param author user id
 */
public record Document(UUID id, DocumentType type, String name, long size, String author, Instant addedAt) {

    @Override
    public String toString() {
        return "Document[" + id + ", content not shown]";
    }
}
