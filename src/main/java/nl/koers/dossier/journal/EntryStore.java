package nl.koers.dossier.journal;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of answers, notes, contacts and amendments; sees ciphertexts only. */
@Repository
class EntryStore {

    /** An entry as the database holds it. */
    record StoredEntry(
            UUID id,
            DossierEntry.Kind kind,
            @Nullable String processKey,
            @Nullable String taskKey,
            @Nullable String taskId,
            @Nullable String processInstance,
            @Nullable LifeDomain lifeDomain,
            String author,
            Instant recordedAt,
            Instant happenedAt,
            @Nullable Instant correctedAt,
            @Nullable UUID amends,
            byte[] content) {}

    private static final String ENTRY =
            """
            select e.*, about.life_domain
              from koers.dossier_entry e
              left join koers.life_domain_of_process about on about.process_instance = e.process_instance
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrajectoryCode code, StoredEntry entry) {
        jdbc.sql(
                        """
                        insert into koers.dossier_entry (id, trajectory, kind, process_key, task_key, task_id,
                            process_instance, author, recorded_at, happened_at, amends, content)
                        values (:id, :code, :kind, :processKey, :taskKey, :taskId, :processInstance, :author, :recordedAt, :happenedAt,
                            :amends, :content)""")
                .param("id", entry.id())
                .param("code", code.value())
                .param("kind", entry.kind().code())
                .param("processKey", entry.processKey())
                .param("taskKey", entry.taskKey())
                .param("taskId", entry.taskId())
                .param("processInstance", entry.processInstance())
                .param("author", entry.author())
                .param("recordedAt", Timestamp.from(entry.recordedAt()))
                .param("happenedAt", Timestamp.from(entry.happenedAt()))
                .param("amends", entry.amends())
                .param("content", entry.content())
                .update();
    }

    /** Without what was added to them; newest first. */
    List<StoredEntry> of(TrajectoryCode code, int limit) {
        return jdbc.sql(
                        ENTRY
                                + """
                         where e.trajectory = :code and e.kind <> 'amendment'
                         order by happened_at desc, sequence desc limit :limit""")
                .param("code", code.value())
                .param("limit", limit)
                .query(EntryStore::entry)
                .list();
    }

    /** What was added to these entries, oldest first. */
    List<StoredEntry> amendments(Collection<UUID> entries) {
        return jdbc.sql(
                        ENTRY
                                + """
                         where e.amends = any(:entries)
                         order by recorded_at, sequence""")
                .param("entries", entries.toArray(UUID[]::new))
                .query(EntryStore::entry)
                .list();
    }

    /** The entry with a lock on it, so that what is checked about it stays so. */
    Optional<StoredEntry> find(TrajectoryCode code, UUID id) {
        return jdbc.sql(ENTRY + " where e.id = :id and e.trajectory = :code for no key update of e")
                .param("id", id)
                .param("code", code.value())
                .query(EntryStore::entry)
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

    void delete(TrajectoryCode code, UUID id) {
        jdbc.sql("delete from koers.dossier_entry where id = :id and trajectory = :code")
                .param("id", id)
                .param("code", code.value())
                .update();
    }

    Optional<StoredEntry> lastAnswers(
            TrajectoryCode code, String processKey, String taskKey, @Nullable String processInstance) {
        return jdbc.sql(
                        ENTRY
                                + """
                         where e.trajectory = :code and e.kind = 'answers'
                           and e.process_key = :processKey and e.task_key = :taskKey
                           and (cast(:processInstance as text) is null or e.process_instance = :processInstance)
                         order by recorded_at desc, sequence desc limit 1""")
                .param("code", code.value())
                .param("processKey", processKey)
                .param("taskKey", taskKey)
                .param("processInstance", processInstance)
                .query(EntryStore::entry)
                .optional();
    }

    private static StoredEntry entry(ResultSet row, int n) throws SQLException {
        return new StoredEntry(
                row.getObject("id", UUID.class),
                DossierEntry.Kind.of(row.getString("kind")),
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("task_id"),
                row.getString("process_instance"),
                codeOrNull(row, "life_domain", LifeDomain::of),
                row.getString("author"),
                instant(row, "recorded_at"),
                instant(row, "happened_at"),
                instantOrNull(row, "corrected_at"),
                row.getObject("amends", UUID.class),
                row.getBytes("content"));
    }
}
