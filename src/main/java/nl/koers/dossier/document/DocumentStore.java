package nl.koers.dossier.document;

import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of documents; sees ciphertexts only. A document without a description is still being received. */
@Repository
class DocumentStore {

    record StoredDocument(
            UUID id,
            TrajectoryCode trajectory,
            DocumentType type,
            String author,
            Instant addedAt,
            byte[] key,
            byte @Nullable [] description) {}

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredDocument document) {
        jdbc.sql(
                        """
                        insert into koers.dossier_document (id, trajectory, type, author, added_at, document_key)
                        values (:id, :code, :type, :author, :addedAt, :key)""")
                .param("id", document.id())
                .param("code", document.trajectory().value())
                .param("type", document.type().code())
                .param("author", document.author())
                .param("addedAt", Timestamp.from(document.addedAt()))
                .param("key", document.key())
                .update();
    }

    void insertPiece(UUID document, int number, byte[] content) {
        jdbc.sql("insert into koers.document_chunk (document, number, content) values (:document, :number, :content)")
                .param("document", document)
                .param("number", number)
                .param("content", content)
                .update();
    }

    void finish(UUID id, byte[] description) {
        jdbc.sql("update koers.dossier_document set description = :description where id = :id")
                .param("id", id)
                .param("description", description)
                .update();
    }

    Optional<StoredDocument> find(UUID id, List<String> organisations) {
        return jdbc.sql(
                        """
                        select m.* from koers.dossier_document m
                          join koers.dossier d on d.trajectory = m.trajectory
                         where m.id = :id and m.description is not null and d.organisation = any(:organisations)""")
                .param("id", id)
                .param("organisations", organisations.toArray(String[]::new))
                .query(DocumentStore::document)
                .optional();
    }

    /** Newest first. */
    List<StoredDocument> of(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        select * from koers.dossier_document
                         where trajectory = :code and description is not null order by added_at desc, sequence desc""")
                .param("code", code.value())
                .query(DocumentStore::document)
                .list();
    }

    int count(TrajectoryCode code) {
        return jdbc.sql("select count(*) from koers.dossier_document where trajectory = :code")
                .param("code", code.value())
                .query(Integer.class)
                .single();
    }

    /** Empty after the last piece. */
    Optional<byte[]> piece(UUID document, int number) {
        return jdbc.sql("select content from koers.document_chunk where document = :document and number = :number")
                .param("document", document)
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from koers.dossier_document where id = :id")
                .param("id", id)
                .update();
    }

    void delete(TrajectoryCode code, UUID id) {
        jdbc.sql("delete from koers.dossier_document where id = :id and trajectory = :code")
                .param("id", id)
                .param("code", code.value())
                .update();
    }

    void deleteUnfinishedBefore(Instant moment) {
        jdbc.sql("delete from koers.dossier_document where description is null and added_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static StoredDocument document(ResultSet row, int n) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                new TrajectoryCode(row.getString("trajectory")),
                DocumentType.of(row.getString("type")),
                row.getString("author"),
                instant(row, "added_at"),
                row.getBytes("document_key"),
                row.getBytes("description"));
    }
}
