package nl.koers.privacy.copy;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Encrypts one copy under a password, which is drawn here and stands nowhere. */
final class CopyCipher {

    static final int SALT_LENGTH = 16;

    /** What OWASP advises for PBKDF2 with SHA-256; about half a second. The password itself has 99 bits. */
    private static final int ITERATIONS = 600_000;

    private static final int SEGMENT = 64 * 1024;
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;
    /** Without what looks alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final StreamingAead aead;
    private final byte[] place;

    /** @param typed in any case, with or without hyphens and spaces */
    CopyCipher(UUID copy, String typed, byte[] salt) {
        this.place = ("copy/" + copy).getBytes(StandardCharsets.UTF_8);
        var password = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
        var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            this.aead = new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive a key", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Such as {@code 7KQ4-MZ9X-…}. */
    static String newPassword() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    static byte[] newSalt() {
        var salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    OutputStream encrypting(OutputStream ciphertext) throws IOException {
        try {
            return aead.newEncryptingStream(ciphertext, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /** Reading throws an {@link IOException} as soon as something is not as it was written, such as the password. */
    InputStream decrypting(InputStream ciphertext) throws IOException {
        try {
            return aead.newDecryptingStream(ciphertext, place);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot decrypt");
        }
    }
}
