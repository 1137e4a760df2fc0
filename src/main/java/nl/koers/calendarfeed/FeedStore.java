package nl.koers.calendarfeed;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links. */
@Repository
class FeedStore {

    /** Whose link it is. */
    record Known(String userId, @Nullable Instant lastUsedAt) {}

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feed> of(String userId) {
        return jdbc.sql("select created_at, last_used_at from koers.calendar_feed where user_id = :user")
                .param("user", userId)
                .query((row, n) -> new Feed(instant(row, "created_at"), instantOrNull(row, "last_used_at")))
                .optional();
    }

    /** In place of the one before. */
    void replace(String userId, byte[] hash, Instant now) {
        jdbc.sql(
                        """
                        insert into koers.calendar_feed (user_id, hash, created_at) values (:user, :hash, :now)
                        on conflict (user_id) do update
                           set hash = excluded.hash, created_at = excluded.created_at, last_used_at = null""")
                .param("user", userId)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(String userId) {
        jdbc.sql("delete from koers.calendar_feed where user_id = :user")
                .param("user", userId)
                .update();
    }

    /** The row stays locked, so that one of several readers at once notes the use. */
    Optional<Known> find(byte[] hash) {
        return jdbc.sql("select user_id, last_used_at from koers.calendar_feed where hash = :hash for update")
                .param("hash", hash)
                .query((row, n) -> new Known(row.getString("user_id"), instantOrNull(row, "last_used_at")))
                .optional();
    }

    void used(String userId, Instant now) {
        jdbc.sql("update koers.calendar_feed set last_used_at = :now where user_id = :user")
                .param("now", Timestamp.from(now))
                .param("user", userId)
                .update();
    }
}
