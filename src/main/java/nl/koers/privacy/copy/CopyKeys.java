package nl.koers.privacy.copy;

import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.stereotype.Component;

/** Makes of a password the key of one copy. */
@Component
class CopyKeys {

    /** What OWASP advises for PBKDF2 with SHA-256; about half a second. The password itself has 99 bits. */
    private static final int ITERATIONS = 600_000;

    private final int iterations;

    CopyKeys() {
        this(ITERATIONS);
    }

    CopyKeys(int iterations) {
        this.iterations = iterations;
    }

    /** @param typed in any case, with or without hyphens and spaces */
    CopyCipher cipher(UUID copy, String typed, byte[] salt) {
        var password = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
        try {
            return new CopyCipher(
                    copy,
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive a key", e);
        } finally {
            spec.clearPassword();
        }
    }
}
