package nl.koers.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** The unwrapped key of one trajectory. Lives as long as one call. */
public class TrajectoryKey {

    private final Aead aead;

    TrajectoryKey(Aead aead) {
        this.aead = aead;
    }

    /** For keys that stand under this one. */
    public Aead aead() {
        return aead;
    }

    public byte[] encrypt(String text, Place place) {
        try {
            return aead.encrypt(text.getBytes(UTF_8), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * @throws DamagedDossierException when the ciphertext was not written by this key in this place
     */
    public String decrypt(byte[] ciphertext, Place place) {
        try {
            return new String(aead.decrypt(ciphertext, place.associatedData()), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new DamagedDossierException(place.trajectory());
        }
    }
}
