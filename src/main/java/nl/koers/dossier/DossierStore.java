package nl.koers.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of the dossier; sees ciphertexts only. Who may open a dossier is decided by its organisation, in the query
 * that finds it. A dossier whose key was deleted is found no more.
 */
@Repository
class DossierStore {

    /** An entry as the database holds it. */
    record StoredEntry(
            UUID id,
            DossierEntry.Kind kind,
            @Nullable String processKey,
            @Nullable String taskKey,
            @Nullable String taskId,
            String author,
            Instant recordedAt,
            Instant happenedAt,
            @Nullable Instant correctedAt,
            @Nullable UUID amends,
            byte[] content) {}

    private static final String SELECT_DOSSIER =
            "select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key, "
                    + NeedToKnow.COLUMNS
                    + """
              from koers.dossier d
              join koers.dossier_key k on k.trajectory = d.trajectory
              join koers.trajectory t on t.code = d.trajectory
             where d.organisation = any(:organisations)
            """;

    private final JdbcClient jdbc;
    private final NeedToKnow needToKnow;

    DossierStore(JdbcClient jdbc, NeedToKnow needToKnow) {
        this.jdbc = jdbc;
        this.needToKnow = needToKnow;
    }

    /** @return false when there is a dossier of this trajectory already */
    boolean insert(StoredDossier dossier, Instant now) {
        int inserted = jdbc.sql(
                        """
                        insert into koers.dossier (trajectory, organisation, card, created_at)
                        values (:code, :organisation, :card, :now)
                        on conflict (trajectory) do nothing""")
                .param("code", dossier.code().value())
                .param("organisation", dossier.organisation().value())
                .param("card", dossier.card())
                .param("now", Timestamp.from(now))
                .update();
        if (inserted == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into koers.dossier_key (trajectory, master_key, wrapped_key)
                        values (:code, :masterKey, :wrapped)""")
                .param("code", dossier.code().value())
                .param("masterKey", dossier.key().masterKeyId())
                .param("wrapped", dossier.key().wrapped())
                .update();
        return true;
    }

    /** In the actor's organisations, with what the actor is to the client. */
    Optional<GuardedDossier> find(TrajectoryCode code, Actor actor) {
        return dossiers(SELECT_DOSSIER + " and d.trajectory = :code", actor)
                .param("code", code.value())
                .query(DossierStore::guarded)
                .optional();
    }

    /** As {@link #find}. */
    List<GuardedDossier> findAll(Collection<TrajectoryCode> codes, Actor actor) {
        return dossiers(SELECT_DOSSIER + " and d.trajectory = any(:codes)", actor)
                .param("codes", codes.stream().map(TrajectoryCode::value).toArray(String[]::new))
                .query(DossierStore::guarded)
                .list();
    }

    private JdbcClient.StatementSpec dossiers(String sql, Actor actor) {
        return needToKnow
                .bind(jdbc.sql(sql), actor)
                .param("organisations", actor.organisationIds().toArray(String[]::new));
    }

    /** By tokens of any kind; newest first. */
    List<GuardedDossier> findByToken(Collection<byte[]> tokens, Actor actor) {
        return dossiers(
                        SELECT_DOSSIER
                                + """
                                  and d.trajectory in
                                      (select s.trajectory from koers.dossier_search s where s.token in (:tokens))
                                  order by d.created_at desc, d.trajectory""",
                        actor)
                .param("tokens", tokens)
                .query(DossierStore::guarded)
                .list();
    }

    void insert(TrajectoryCode code, StoredEntry entry) {
        jdbc.sql(
                        """
                        insert into koers.dossier_entry (id, trajectory, kind, process_key, task_key, task_id, author,
                            recorded_at, happened_at, amends, content)
                        values (:id, :code, :kind, :processKey, :taskKey, :taskId, :author, :recordedAt, :happenedAt,
                            :amends, :content)""")
                .param("id", entry.id())
                .param("code", code.value())
                .param("kind", entry.kind().code())
                .param("processKey", entry.processKey())
                .param("taskKey", entry.taskKey())
                .param("taskId", entry.taskId())
                .param("author", entry.author())
                .param("recordedAt", Timestamp.from(entry.recordedAt()))
                .param("happenedAt", Timestamp.from(entry.happenedAt()))
                .param("amends", entry.amends())
                .param("content", entry.content())
                .update();
    }

    List<StoredEntry> entries(TrajectoryCode code, int limit) {
        return jdbc.sql(
                        """
                        select * from koers.dossier_entry where trajectory = :code and kind <> 'amendment'
                         order by happened_at desc, sequence desc limit :limit""")
                .param("code", code.value())
                .param("limit", limit)
                .query(DossierStore::entry)
                .list();
    }

    /** What was added to these entries, oldest first. */
    List<StoredEntry> amendments(Collection<UUID> entries) {
        return jdbc.sql(
                        """
                        select * from koers.dossier_entry where amends = any(:entries)
                         order by recorded_at, sequence""")
                .param("entries", entries.toArray(UUID[]::new))
                .query(DossierStore::entry)
                .list();
    }

    /** The entry with a lock on it, so that what is checked about it stays so. */
    Optional<StoredEntry> entry(TrajectoryCode code, UUID id) {
        return jdbc.sql("select * from koers.dossier_entry where id = :id and trajectory = :code for no key update")
                .param("id", id)
                .param("code", code.value())
                .query(DossierStore::entry)
                .optional();
    }

    void correct(TrajectoryCode code, UUID id, byte[] content, Instant happenedAt, Instant now) {
        jdbc.sql(
                        """
                        update koers.dossier_entry
                           set content = :content, happened_at = :happenedAt, corrected_at = :now
                         where id = :id and trajectory = :code""")
                .param("id", id)
                .param("code", code.value())
                .param("content", content)
                .param("happenedAt", Timestamp.from(happenedAt))
                .param("now", Timestamp.from(now))
                .update();
    }

    void deleteEntry(TrajectoryCode code, UUID id) {
        jdbc.sql("delete from koers.dossier_entry where id = :id and trajectory = :code")
                .param("id", id)
                .param("code", code.value())
                .update();
    }

    Optional<StoredEntry> lastAnswers(TrajectoryCode code, String processKey, String taskKey) {
        return jdbc.sql(
                        """
                        select * from koers.dossier_entry
                         where trajectory = :code and kind = 'answers'
                           and process_key = :processKey and task_key = :taskKey
                         order by recorded_at desc, sequence desc limit 1""")
                .param("code", code.value())
                .param("processKey", processKey)
                .param("taskKey", taskKey)
                .query(DossierStore::entry)
                .optional();
    }

    boolean hasKeyOfAnotherMasterThan(Collection<String> masterKeyIds) {
        return jdbc.sql("select exists (select from koers.dossier_key where master_key <> all(:ids))")
                .param("ids", masterKeyIds.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    static GuardedDossier guarded(ResultSet row, int n) throws SQLException {
        return new GuardedDossier(dossier(row, n), NeedToKnow.standing(row));
    }

    static StoredDossier dossier(ResultSet row, int n) throws SQLException {
        return new StoredDossier(
                new TrajectoryCode(row.getString("trajectory")),
                new OrganisationId(row.getString("organisation")),
                new WrappedKey(row.getString("master_key"), row.getBytes("wrapped_key")),
                row.getBytes("card"));
    }

    private static StoredEntry entry(ResultSet row, int n) throws SQLException {
        var correctedAt = row.getTimestamp("corrected_at");
        return new StoredEntry(
                row.getObject("id", UUID.class),
                DossierEntry.Kind.of(row.getString("kind")),
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("task_id"),
                row.getString("author"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("happened_at").toInstant(),
                correctedAt == null ? null : correctedAt.toInstant(),
                row.getObject("amends", UUID.class),
                row.getBytes("content"));
    }
}
