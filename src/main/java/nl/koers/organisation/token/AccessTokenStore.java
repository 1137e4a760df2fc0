package nl.koers.organisation.token;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of access tokens, by the database's clock. */
@Repository
class AccessTokenStore {

    private final JdbcClient jdbc;

    AccessTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String userId, String name, byte[] hash, String passwordMark, Duration lifetime) {
        jdbc.sql(
                        """
                        insert into koers.access_token (id, user_id, name, hash, password_mark, expires_at)
                        values (:id, :user, :name, :hash, :mark, now() + :lifetime * interval '1 second')""")
                .param("id", id)
                .param("user", userId)
                .param("name", name)
                .param("hash", hash)
                .param("mark", passwordMark)
                .param("lifetime", lifetime.toSeconds())
                .update();
    }

    List<AccessToken> of(String userId) {
        return jdbc.sql(
                        """
                        select id, name, created_at, expires_at, last_used_at from koers.access_token
                         where user_id = :user and expires_at > now() order by created_at desc""")
                .param("user", userId)
                .query(AccessTokenStore::token)
                .list();
    }

    private static AccessToken token(ResultSet row, int n) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                Optional.ofNullable(instantOrNull(row, "last_used_at")));
    }

    /** The password mark of the token, if it is one of this user and did not expire; notes its use, to the hour. */
    Optional<String> use(String userId, byte[] hash) {
        @Nullable
        String mark = jdbc.sql(
                        """
                        select password_mark from koers.access_token
                         where user_id = :user and hash = :hash and expires_at > now()""")
                .param("user", userId)
                .param("hash", hash)
                .query(String.class)
                .optional()
                .orElse(null);
        if (mark != null) {
            jdbc.sql(
                            """
                            update koers.access_token set last_used_at = now()
                             where hash = :hash
                               and (last_used_at is null or last_used_at < now() - interval '1 hour')""")
                    .param("hash", hash)
                    .update();
        }
        return Optional.ofNullable(mark);
    }

    void delete(UUID id, String userId) {
        jdbc.sql("delete from koers.access_token where id = :id and user_id = :user")
                .param("id", id)
                .param("user", userId)
                .update();
    }

    void deleteAll(String userId) {
        jdbc.sql("delete from koers.access_token where user_id = :user")
                .param("user", userId)
                .update();
    }

    void deleteExpired() {
        jdbc.sql("delete from koers.access_token where expires_at < now()").update();
    }
}
