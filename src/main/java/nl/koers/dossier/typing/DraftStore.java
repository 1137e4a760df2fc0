package nl.koers.dossier.typing;

import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.GuardedDossier;
import nl.koers.dossier.access.NeedToKnow;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts; sees ciphertexts only. */
@Repository
class DraftStore {

    /** A draft as the database holds it. */
    record StoredDraft(TrajectoryCode code, String taskId, Instant savedAt, int revision, byte[] content) {}

    /** A draft and who wrote it. */
    record DraftOf(String taskId, String userId, byte[] content) {}

    /** A draft with the dossier whose key opens it. */
    record DraftInDossier(StoredDraft draft, GuardedDossier dossier) {}

    private final JdbcClient jdbc;
    private final NeedToKnow needToKnow;

    DraftStore(JdbcClient jdbc, NeedToKnow needToKnow) {
        this.jdbc = jdbc;
        this.needToKnow = needToKnow;
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

    Optional<DraftInDossier> find(String taskId, Actor actor) {
        return needToKnow
                .bind(
                        jdbc.sql(
                                """
                        select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key,
                               r.task_id, r.saved_at, r.revision, r.content,
                        """
                                        + NeedToKnow.COLUMNS
                                        + """
                          from koers.draft r
                          join koers.dossier d on d.trajectory = r.trajectory
                          join koers.dossier_key k on k.trajectory = r.trajectory
                          join koers.trajectory t on t.code = r.trajectory
                         where r.task_id = :taskId and r.user_id = :userId and d.organisation = any(:organisations)"""),
                        actor)
                .param("taskId", taskId)
                .param("userId", actor.userId())
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query((row, n) -> new DraftInDossier(draft(row, n), DossierStore.guarded(row, n)))
                .optional();
    }

    /** Newest first. */
    List<StoredDraft> of(TrajectoryCode code, String userId) {
        return jdbc.sql(
                        """
                        select trajectory, task_id, saved_at, revision, content from koers.draft
                         where trajectory = :code and user_id = :userId
                         order by saved_at desc, task_id""")
                .param("code", code.value())
                .param("userId", userId)
                .query(DraftStore::draft)
                .list();
    }

    private static StoredDraft draft(ResultSet row, int n) throws SQLException {
        return new StoredDraft(
                new TrajectoryCode(row.getString("trajectory")),
                row.getString("task_id"),
                instant(row, "saved_at"),
                row.getInt("revision"),
                row.getBytes("content"));
    }

    /** What anybody typed for these tasks, newest first. */
    List<DraftOf> ofTasks(TrajectoryCode code, Collection<String> taskIds) {
        return drafts(" and task_id = any(:tasks)", code)
                .param("tasks", taskIds.toArray(String[]::new))
                .query(DraftStore::draftOf)
                .list();
    }

    /** What anybody typed for any task of this client, newest first. */
    List<DraftOf> ofAll(TrajectoryCode code) {
        return drafts("", code).query(DraftStore::draftOf).list();
    }

    private JdbcClient.StatementSpec drafts(String condition, TrajectoryCode code) {
        return jdbc.sql("select task_id, user_id, content from koers.draft where trajectory = :code" + condition
                        + " order by saved_at desc, user_id for update")
                .param("code", code.value());
    }

    private static DraftOf draftOf(ResultSet row, int n) throws SQLException {
        return new DraftOf(row.getString("task_id"), row.getString("user_id"), row.getBytes("content"));
    }

    /** Belongs to somebody else from now on. */
    void handOn(DraftOf draft, String to, byte[] content) {
        jdbc.sql("update koers.draft set user_id = :to, content = :content where task_id = :taskId and user_id = :from")
                .param("to", to)
                .param("content", content)
                .param("taskId", draft.taskId())
                .param("from", draft.userId())
                .update();
    }

    void delete(String taskId, String userId) {
        jdbc.sql("delete from koers.draft where task_id = :taskId and user_id = :userId")
                .param("taskId", taskId)
                .param("userId", userId)
                .update();
    }
}
