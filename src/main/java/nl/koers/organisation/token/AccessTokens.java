package nl.koers.organisation.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.secret.Sha256;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for tools, in place of the password in HTTP Basic: 256 random bits, kept as a hash, half a year of use. They
 * end with the password under which they were made, and open nothing but the doors of tools.
 */
@Service
@Transactional
public class AccessTokens {

    /** By which a token is told from a password, and found by scanners for leaked secrets. */
    public static final String PREFIX = "koers_";

    public static final int LONGEST_NAME = 60;
    public static final int MOST = 10;

    static final Duration LIFETIME = Duration.ofDays(180);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final AccessTokenStore store;
    private final UserDirectory directory;
    private final CurrentActor currentActor;

    AccessTokens(AccessTokenStore store, UserDirectory directory, CurrentActor currentActor) {
        this.store = store;
        this.directory = directory;
        this.currentActor = currentActor;
    }

    /** Those of the acting user that still work, newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> own() {
        return store.of(requireToolUser());
    }

    /**
     * Makes one for the acting user.
     *
     * @return the token, which nobody can read again
     * @throws IllegalArgumentException when the name is empty or too long, or there are {@link #MOST} already
     * @throws AccessDeniedException when no role of the acting user has anything to do with tools
     */
    public String create(String name) {
        var userId = requireToolUser();
        var stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || store.of(userId).size() >= MOST) {
            throw new IllegalArgumentException("name or number of tokens");
        }
        store.deleteExpired();
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(UUID.randomUUID(), userId, stripped, Sha256.of(token), passwordMark(userId), LIFETIME);
        return token;
    }

    /** Does nothing when it is not a token of the acting user. */
    public void revokeOwn(UUID id) {
        store.delete(id, currentActor.require().userId());
    }

    /** For administrators. */
    public void revokeAllOf(String userId) {
        currentActor.requireAny(Role.ADMINISTRATOR);
        store.deleteAll(userId);
    }

    /** Whether this is a token of the user now. */
    public boolean accept(String userId, String token) {
        return directory
                .find(userId)
                .map(KoersPrincipal::passwordMark)
                .flatMap(mark -> store.use(userId, Sha256.of(token)).filter(mark::equals))
                .isPresent();
    }

    private String requireToolUser() {
        return currentActor
                .requireAny(Role.PROCESS_DESIGNER, Role.ADMINISTRATOR)
                .userId();
    }

    private String passwordMark(String userId) {
        return directory
                .find(userId)
                .orElseThrow(() -> new AccessDeniedException("no such user"))
                .passwordMark();
    }
}
