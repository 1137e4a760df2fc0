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

/** Encrypts one copy under a password, which is drawn here and stands nowhere. */
final class CopyCipher {

    static final int SALT_LENGTH = 16;

    private static final int SEGMENT = 64 * 1024;
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;
    /** Without what looks alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final StreamingAead aead;
    private final byte[] place;

    /** @param key of 256 bits, made by {@link CopyKeys} */
    CopyCipher(UUID copy, byte[] key) {
        this.place = ("copy/" + copy).getBytes(StandardCharsets.UTF_8);
        try {
            this.aead = new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a key", e);
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
