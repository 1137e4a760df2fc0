package nl.koers.organisation.provider;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account belongs to which user of the identity provider. */
@Repository
class ProviderAccountStore {

    private final JdbcClient jdbc;

    ProviderAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two sign-ins of one person, on whichever nodes, take turns until the transaction ends. */
    void lock(String issuer, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", issuer + " " + subject)
                .query((row, n) -> true)
                .list();
    }

    Optional<String> userId(String issuer, String subject) {
        return jdbc.sql("select user_id from koers.provider_account where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    boolean contains(String userId) {
        return jdbc.sql("select exists (select from koers.provider_account where user_id = :user)")
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    boolean signedInWithin(String userId, Duration time) {
        return jdbc.sql(
                        """
                        select exists (select from koers.provider_account
                         where user_id = :user and last_sign_in_at > now() - :time * interval '1 second')""")
                .param("user", userId)
                .param("time", time.toSeconds())
                .query(Boolean.class)
                .single();
    }

    void insert(String userId, String issuer, String subject) {
        jdbc.sql("insert into koers.provider_account (user_id, issuer, subject) values (:user, :issuer, :subject)")
                .param("user", userId)
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
    }

    void signedIn(String userId) {
        jdbc.sql("update koers.provider_account set last_sign_in_at = now() where user_id = :user")
                .param("user", userId)
                .update();
    }
}
