package nl.koers.organisation.people;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.koers.organisation.PasswordRefusedException;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.secret.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody chooses a password, the first one or another: 256 random bits, kept as a hash, once. An
 * administrator hands them over, for a few days, and never knows the password; or a user asks for one and gets it by mail, for
 * an hour.
 */
@Service
@Transactional
public class AccountLinks {

    /** Of the page that a link opens, without a slash before it. */
    public static final String PAGE = "welcome";

    public static final Duration LIFETIME = Duration.ofDays(7);
    static final Duration LIFETIME_ASKED_FOR = Duration.ofHours(1);
    /** How long until a user can ask for another one. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST = 64;

    private final JdbcClient jdbc;
    private final UserDirectory directory;
    private final AccountEvents events;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountLinks(
            JdbcClient jdbc, UserDirectory directory, AccountEvents events, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What is secret stands behind the #, which browsers send to no server. */
    public static String path(String token) {
        return PAGE + "#" + token;
    }

    /** In place of the one that was handed over before; its caller decides for whom. */
    String make(String userId) {
        var by = currentActor.requireAny(Role.ADMINISTRATOR).userId();
        return insert(userId, by, false, clock.instant().plus(LIFETIME));
    }

    /** For somebody who asked for it; empty when that was a moment ago. Its caller sees to whom it goes. */
    Optional<String> makeAskedFor(String userId) {
        // two that ask at the same moment take turns
        directory.lock(userId);
        var until = clock.instant().plus(LIFETIME_ASKED_FOR);
        boolean justNow = jdbc.sql("select exists (select from koers.account_link"
                        + " where user_id = :user and asked_for and valid_until > :until)")
                .param("user", userId)
                .param("until", Timestamp.from(until.minus(PAUSE)))
                .query(Boolean.class)
                .single();
        return justNow ? Optional.empty() : Optional.of(insert(userId, userId, true, until));
    }

    private String insert(String userId, String by, boolean askedFor, Instant until) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from koers.account_link where user_id = :user and asked_for = :asked or valid_until < :now")
                .param("user", userId)
                .param("asked", askedFor)
                .param("now", now())
                .update();
        jdbc.sql("insert into koers.account_link (user_id, asked_for, hash, made_by, valid_until)"
                        + " values (:user, :asked, :hash, :by, :until)")
                .param("user", userId)
                .param("asked", askedFor)
                .param("hash", Sha256.of(token))
                .param("by", by)
                .param("until", Timestamp.from(until))
                .update();
        return token;
    }

    void forget(String userId) {
        jdbc.sql("delete from koers.account_link where user_id = :user")
                .param("user", userId)
                .update();
    }

    void forgetMadeBy(String userId) {
        jdbc.sql("delete from koers.account_link where made_by = :user")
                .param("user", userId)
                .update();
    }

    /** The user name of whose link this is, as long as it works. */
    @Transactional(readOnly = true)
    public Optional<String> userOf(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : jdbc.sql("select user_id from koers.account_link where hash = :hash and valid_until > :now")
                        .param("hash", Sha256.of(token))
                        .param("now", now())
                        .query(String.class)
                        .optional();
    }

    /**
     * Whoever has the link chooses a password; sessions and access tokens of the one before end.
     *
     * @throws AccessDeniedException when it does not work (any more)
     * @throws PasswordRefusedException when the password does not meet the rules; the link still works
     */
    public void choosePassword(String token, String password) {
        var userId = userOf(token).orElseThrow(() -> new AccessDeniedException("no such link"));
        var madeBy = jdbc.sql("delete from koers.account_link where user_id = :user and hash = :hash returning made_by")
                .param("user", userId)
                .param("hash", Sha256.of(token))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("used at the same moment"));
        directory.setPassword(userId, password);
        events.record(userId, AccountEvent.What.PASSWORD_BY_LINK, madeBy);
        forget(userId);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
