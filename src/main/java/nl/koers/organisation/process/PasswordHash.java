package nl.koers.organisation.process;

import java.util.Base64;
import nl.koers.shared.secret.Sha256;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Hashes passwords with bcrypt instead of the engine's single round of SHA-512.
 *
 * <p>Bcrypt looks at 72 bytes at most, and the engine appends a salt of its own, so a SHA-256 of the whole comes first;
 * in Base64, because bcrypt stops at a zero byte.
 */
class PasswordHash implements PasswordEncryptor {

    private static final int COST = 12;

    private final int cost;
    private final String hashOfNothing;

    PasswordHash() {
        this(COST);
    }

    PasswordHash(int cost) {
        this.cost = cost;
        this.hashOfNothing = encrypt("");
    }

    @Override
    public String encrypt(String password) {
        return BCrypt.hashpw(shortened(password), BCrypt.gensalt(cost));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return BCrypt.checkpw(shortened(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    /** Takes as long as a check, so that the time of an answer does not tell whether an account exists. */
    void spendTheTimeOfACheck(String password) {
        check(password, hashOfNothing);
    }

    private static String shortened(String password) {
        return Base64.getEncoder().encodeToString(Sha256.of(password));
    }
}
