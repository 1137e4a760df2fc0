package nl.koers.privacy.copy;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;
import static nl.koers.shared.Rows.timestampOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies that are being made or wait to be taken; sees ciphertexts only. */
@Repository
class CopyStore {

    static final Duration KEPT = Duration.ofHours(24);

    /** What is needed to try a password. */
    record Lock(ClientCopy copy, byte[] salt, int wrongPasswords, @Nullable Instant nextTryAt) {}

    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of one that was asked before. */
    void insert(ClientCopy copy, byte[] salt) {
        jdbc.sql("delete from koers.client_copy where trajectory = :code")
                .param("code", copy.trajectory().value())
                .update();
        jdbc.sql(
                        """
                        insert into koers.client_copy
                            (id, trajectory, organisation, language, state, requested_by, requested_at, touched_at, salt)
                        values (:id, :code, :organisation, :language, 'making', :user, :now, :now, :salt)""")
                .param("id", copy.id())
                .param("code", copy.trajectory().value())
                .param("organisation", copy.organisation().value())
                .param("language", copy.language().getLanguage())
                .param("user", copy.requestedBy())
                .param("now", Timestamp.from(copy.requestedAt()))
                .param("salt", salt)
                .update();
    }

    Optional<ClientCopy> of(TrajectoryCode code) {
        return jdbc.sql("select * from koers.client_copy where trajectory = :code")
                .param("code", code.value())
                .query(CopyStore::copy)
                .optional();
    }

    List<ClientCopy> list(List<String> organisations, int limit) {
        return jdbc.sql(
                        """
                        select * from koers.client_copy where organisation = any(:mine)
                         order by requested_at desc, id limit :limit""")
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", limit)
                .query(CopyStore::copy)
                .list();
    }

    Optional<Lock> lock(UUID id, String userId) {
        return jdbc.sql("select * from koers.client_copy where id = :id and requested_by = :user for update")
                .param("id", id)
                .param("user", userId)
                .query((row, n) -> {
                    return new Lock(
                            copy(row, n),
                            row.getBytes("salt"),
                            row.getInt("wrong_passwords"),
                            instantOrNull(row, "next_try_at"));
                })
                .optional();
    }

    void passwords(UUID id, int wrong, @Nullable Instant nextTryAt) {
        jdbc.sql("update koers.client_copy set wrong_passwords = :wrong, next_try_at = :next where id = :id")
                .param("id", id)
                .param("wrong", wrong)
                .param("next", timestampOrNull(nextTryAt))
                .update();
    }

    /** @return false when it is gone: asked again, erased, too old */
    boolean progress(UUID id, int progress, Instant now) {
        return jdbc.sql(
                                """
                        update koers.client_copy set progress = :progress, touched_at = :now
                         where id = :id and state = 'making'""")
                        .param("id", id)
                        .param("progress", progress)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void end(UUID id, ClientCopy.State state, Instant now) {
        jdbc.sql("update koers.client_copy set state = :state, progress = 100, touched_at = :now where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("now", Timestamp.from(now))
                .update();
        if (state == ClientCopy.State.FAILED) {
            jdbc.sql("delete from koers.client_copy_piece where copy = :id")
                    .param("id", id)
                    .update();
        }
    }

    void delete(UUID id) {
        jdbc.sql("delete from koers.client_copy where id = :id").param("id", id).update();
    }

    /** Those that nobody took in time go; those that nobody makes any more have failed. */
    void clean(Instant now, Duration silence) {
        jdbc.sql("delete from koers.client_copy where touched_at < :old")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("update koers.client_copy set state = 'failed' where state = 'making' and touched_at < :silent")
                .param("silent", Timestamp.from(now.minus(silence)))
                .update();
    }

    void insertPiece(UUID id, int number, byte[] content) {
        jdbc.sql("insert into koers.client_copy_piece (copy, number, content) values (:id, :number, :content)")
                .param("id", id)
                .param("number", number)
                .param("content", content)
                .update();
    }

    /** Empty after the last piece. */
    Optional<byte[]> piece(UUID id, int number) {
        return jdbc.sql("select content from koers.client_copy_piece where copy = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static ClientCopy copy(ResultSet row, int n) throws SQLException {
        return new ClientCopy(
                row.getObject("id", UUID.class),
                new TrajectoryCode(row.getString("trajectory")),
                new OrganisationId(row.getString("organisation")),
                Locale.forLanguageTag(row.getString("language")),
                ClientCopy.State.of(row.getString("state")),
                row.getInt("progress"),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                instant(row, "touched_at").plus(KEPT));
    }
}
