package nl.koers.dossier.document;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import nl.koers.dossier.seal.DamagedDossierException;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.seal.TrajectoryKey;

/** The key of one document, made for streams and wrapped with the key of its trajectory: it goes when that one goes. */
final class DocumentKey {

    /** A key that has just been made. */
    record NewKey(DocumentKey key, byte[] wrapped) {}

    private static final Configuration TINK = tink();

    private final StreamingAead aead;

    private DocumentKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(TINK, StreamingAead.class);
    }

    static NewKey create(TrajectoryKey trajectoryKey, Place place) {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, TINK);
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, trajectoryKey.aead(), place.associatedData(), TINK);
            return new NewKey(new DocumentKey(keyset), wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** @throws DamagedDossierException when it was not wrapped with this key for this place */
    static DocumentKey unwrap(TrajectoryKey trajectoryKey, byte[] wrapped, Place place) {
        try {
            return new DocumentKey(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, trajectoryKey.aead(), place.associatedData(), TINK));
        } catch (GeneralSecurityException e) {
            throw new DamagedDossierException(place.trajectory());
        }
    }

    /** Closing it closes the ciphertext as well; until then it is not whole. */
    OutputStream encrypting(OutputStream ciphertext, Place place) throws IOException {
        try {
            return aead.newEncryptingStream(ciphertext, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    InputStream decrypting(InputStream ciphertext, Place place) {
        try {
            return aead.newDecryptingStream(ciphertext, place.associatedData());
        } catch (GeneralSecurityException | IOException e) {
            throw new DamagedDossierException(place.trajectory());
        }
    }

    private static Configuration tink() {
        return StreamingAeadConfig2026.get();
    }
}
