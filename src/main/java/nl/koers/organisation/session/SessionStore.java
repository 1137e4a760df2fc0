package nl.koers.organisation.session;

import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions, by the database's clock. */
@Repository
class SessionStore {

    private static final String END = "update koers.user_session set ended_at = now() where ended_at is null and ";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String userId, Device device, @Nullable ProviderSession provider) {
        jdbc.sql(
                        """
                        insert into koers.user_session (id, user_id, browser, system,
                                                        provider_issuer, provider_subject, provider_session)
                        values (:id, :user, :browser, :system, :issuer, :subject, :session)""")
                .param("id", id)
                .param("user", userId)
                .param("browser", device.browser())
                .param("system", device.system())
                .param("issuer", provider == null ? null : provider.issuer())
                .param("subject", provider == null ? null : provider.subject())
                .param("session", provider == null ? null : provider.id())
                .update();
    }

    boolean isOpen(UUID id, String userId) {
        return jdbc.sql("select ended_at is null from koers.user_session where id = :id and user_id = :user")
                .param("id", id)
                .param("user", userId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Of those that are open. */
    Map<UUID, String> marksOfRights(Collection<UUID> ids) {
        return jdbc
                .sql("select session, mark from koers.session_rights where session = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("session", UUID.class), row.getString("mark")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void use(UUID id) {
        jdbc.sql("update koers.user_session set last_used_at = now() where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    /** Those that no node can have forgotten yet, last used first. */
    List<UserSession> open(String userId, Duration longestIdle) {
        return jdbc.sql(
                        """
                        select id, browser, system, started_at, last_used_at from koers.user_session
                         where user_id = :user and ended_at is null and last_used_at > now() - :idle * interval '1 second'
                         order by last_used_at desc, started_at desc""")
                .param("user", userId)
                .param("idle", longestIdle.toSeconds())
                .query(SessionStore::session)
                .list();
    }

    private static UserSession session(ResultSet row, int n) throws SQLException {
        return new UserSession(
                row.getObject("id", UUID.class),
                new Device(row.getString("browser"), row.getString("system")),
                instant(row, "started_at"),
                instant(row, "last_used_at"));
    }

    void end(UUID id) {
        jdbc.sql(END + "id = :id").param("id", id).update();
    }

    boolean end(UUID id, String userId) {
        return jdbc.sql(END + "id = :id and user_id = :user")
                        .param("id", id)
                        .param("user", userId)
                        .update()
                > 0;
    }

    int endAll(String userId) {
        return jdbc.sql(END + "user_id = :user").param("user", userId).update();
    }

    int endAllOfProviderSession(String issuer, String session) {
        return jdbc.sql(END + "provider_issuer = :issuer and provider_session = :session")
                .param("issuer", issuer)
                .param("session", session)
                .update();
    }

    int endAllOfProviderUser(String issuer, String subject) {
        return jdbc.sql(END + "provider_issuer = :issuer and provider_subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
    }

    void deleteUnusedFor(Duration time) {
        jdbc.sql("delete from koers.user_session where last_used_at < now() - :time * interval '1 second'")
                .param("time", time.toSeconds())
                .update();
    }
}
