package nl.koers.consent;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code koers.consent}. */
@Repository
class ConsentStore {

    /** A consent as it stands in the database; the content is sealed. */
    record StoredConsent(
            UUID id,
            PartyKind kind,
            Purpose purpose,
            GivenHow givenHow,
            LocalDate givenOn,
            LocalDate validUntil,
            String recordedBy,
            Instant recordedAt,
            @Nullable Instant withdrawnAt,
            @Nullable GivenHow withdrawnHow,
            byte[] content) {}

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrajectoryCode trajectory, StoredConsent consent) {
        jdbc.sql(
                        """
                        insert into koers.consent (id, trajectory, party_kind, purpose, given_how, given_on, valid_until,
                                                   recorded_by, recorded_at, content)
                        values (:id, :trajectory, :kind, :purpose, :how, :givenOn, :until, :by, :at, :content)""")
                .param("id", consent.id())
                .param("trajectory", trajectory.value())
                .param("kind", consent.kind().code())
                .param("purpose", consent.purpose().code())
                .param("how", consent.givenHow().code())
                .param("givenOn", consent.givenOn())
                .param("until", consent.validUntil())
                .param("by", consent.recordedBy())
                .param("at", Timestamp.from(consent.recordedAt()))
                .param("content", consent.content())
                .update();
    }

    /** Newest first. */
    List<StoredConsent> list(TrajectoryCode trajectory) {
        return jdbc.sql("select * from koers.consent where trajectory = :trajectory order by recorded_at desc, id")
                .param("trajectory", trajectory.value())
                .query(ConsentStore::consent)
                .list();
    }

    /** Locks the row, so that sharing does not begin while the same consent is being withdrawn. */
    Optional<StoredConsent> lock(TrajectoryCode trajectory, UUID id) {
        return jdbc.sql("select * from koers.consent where trajectory = :trajectory and id = :id for update")
                .param("trajectory", trajectory.value())
                .param("id", id)
                .query(ConsentStore::consent)
                .optional();
    }

    void withdraw(UUID id, GivenHow how, String userId, Instant now) {
        jdbc.sql(
                        """
                        update koers.consent set withdrawn_at = :at, withdrawn_how = :how, withdrawn_by = :by
                         where id = :id and withdrawn_at is null""")
                .param("at", Timestamp.from(now))
                .param("how", how.code())
                .param("by", userId)
                .param("id", id)
                .update();
    }

    /** Nobody withdraws it before the end of the transaction. */
    void lockForReading(UUID id) {
        jdbc.sql("select id from koers.consent where id = :id for share")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** Empty unless it is living. */
    Optional<LocalDate> lastDay(String trajectory, UUID id, LocalDate today) {
        return jdbc.sql(
                        """
                        select valid_until from koers.consent
                         where id = :id and trajectory = :trajectory and withdrawn_at is null
                           and :today between given_on and valid_until""")
                .param("id", id)
                .param("trajectory", trajectory)
                .param("today", today)
                .query(LocalDate.class)
                .optional();
    }

    private static StoredConsent consent(ResultSet row, int n) throws SQLException {
        return new StoredConsent(
                row.getObject("id", UUID.class),
                PartyKind.of(row.getString("party_kind")),
                Purpose.of(row.getString("purpose")),
                GivenHow.of(row.getString("given_how")),
                row.getObject("given_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                instantOrNull(row, "withdrawn_at"),
                codeOrNull(row, "withdrawn_how", GivenHow::of),
                row.getBytes("content"));
    }
}
