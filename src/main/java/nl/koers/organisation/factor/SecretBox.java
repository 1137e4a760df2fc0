package nl.koers.organisation.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import nl.koers.shared.secret.MasterKey;

/**
 * Encrypts the keys of second factors with one derived from the master key, each bound to its user: in another user's
 * row it cannot be opened.
 */
final class SecretBox {

    /** @param masterKeyId tells master keys apart, and nothing about them */
    record Sealed(String masterKeyId, byte[] bytes) {}

    private final MasterKey master;

    SecretBox(MasterKey master) {
        this.master = master;
    }

    String masterKeyId() {
        return HexFormat.of().formatHex(derive("id", 8));
    }

    Sealed seal(String userId, byte[] secret) {
        try {
            return new Sealed(
                    masterKeyId(), new AesGcmJce(derive("secret", 32)).encrypt(secret, userId.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException when it was sealed under another master key, for another user, or was changed */
    byte[] open(String userId, Sealed sealed) {
        if (!sealed.masterKeyId().equals(masterKeyId())) {
            throw new IllegalStateException("sealed under another master key");
        }
        try {
            return new AesGcmJce(derive("secret", 32)).decrypt(sealed.bytes(), userId.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("damaged, or another user's");
        }
    }

    private byte[] derive(String purpose, int size) {
        return master.derive("nl.koers.organisation.factor/" + purpose, size);
    }
}
