package nl.koers.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts; sees ciphertexts only. */
@Repository
class DraftStore {

    /** A draft as the database holds it, with the dossier whose key opens it. */
    record StoredDraft(StoredDossier dossier, String taskId, Instant savedAt, int revision, byte[] content) {}

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the new revision */
    int save(TrajectoryCode code, String taskId, String userId, byte[] content, Instant now) {
        return jdbc.sql(
                        """
                        insert into koers.draft as d (task_id, user_id, trajectory, saved_at, revision, content)
                        values (:taskId, :userId, :code, :now, 1, :content)
                        on conflict (task_id, user_id) do update
                           set trajectory = excluded.trajectory, saved_at = excluded.saved_at,
                               revision = d.revision + 1, content = excluded.content
                        returning revision""")
                .param("taskId", taskId)
                .param("userId", userId)
                .param("code", code.value())
                .param("now", Timestamp.from(now))
                .param("content", content)
                .query(Integer.class)
                .single();
    }

    Optional<StoredDraft> find(String taskId, String userId, List<String> organisations) {
        return jdbc.sql(
                        """
                        select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key,
                               r.task_id, r.saved_at, r.revision, r.content
                          from koers.draft r
                          join koers.dossier d on d.trajectory = r.trajectory
                          join koers.dossier_key k on k.trajectory = r.trajectory
                         where r.task_id = :taskId and r.user_id = :userId and d.organisation = any(:organisations)""")
                .param("taskId", taskId)
                .param("userId", userId)
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, n) -> draft(DossierStore.dossier(row, n), row))
                .optional();
    }

    /** Newest first. */
    List<StoredDraft> of(StoredDossier dossier, String userId) {
        return jdbc.sql(
                        """
                        select task_id, saved_at, revision, content from koers.draft
                         where trajectory = :code and user_id = :userId
                         order by saved_at desc, task_id""")
                .param("code", dossier.code().value())
                .param("userId", userId)
                .query((row, n) -> draft(dossier, row))
                .list();
    }

    private static StoredDraft draft(StoredDossier dossier, ResultSet row) throws SQLException {
        return new StoredDraft(
                dossier,
                row.getString("task_id"),
                row.getTimestamp("saved_at").toInstant(),
                row.getInt("revision"),
                row.getBytes("content"));
    }

    void delete(String taskId, String userId) {
        jdbc.sql("delete from koers.draft where task_id = :taskId and user_id = :userId")
                .param("taskId", taskId)
                .param("userId", userId)
                .update();
    }
}
