package nl.koers.dossier;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.springframework.stereotype.Component;

/**
 * Makes the AES-256-GCM key of each trajectory and wraps it for storage.
 *
 * <p>Unwrapped keys are not kept: unwrapping takes 15 to 45 microseconds on two cores, about 1 ms for a list page of 50,
 * and a key that is nowhere else than in its row is gone when the row is.
 */
@Component
class KeyVault {

    /** A key that has just been made. */
    record NewKey(TrajectoryKey key, WrappedKey wrapped) {}

    private final Configuration tink;
    private final Aead master;
    private final String masterKeyId;

    KeyVault(DerivedKeys keys) throws GeneralSecurityException {
        this.tink = AeadConfig2026.get();
        this.master = wrapping(keys.forWrapping(), tink);
        this.masterKeyId = keys.masterKeyId();
    }

    String masterKeyId() {
        return masterKeyId;
    }

    NewKey create(TrajectoryCode code, OrganisationId organisation) {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, master, Place.key(code, organisation).associatedData(), tink);
            return new NewKey(
                    new TrajectoryKey(keyset.getPrimitive(tink, Aead.class)), new WrappedKey(masterKeyId, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /**
     * @throws WrongMasterKeyException when another master key wrapped it
     * @throws DamagedDossierException when it is not the key of this trajectory in this organisation
     */
    TrajectoryKey unwrap(TrajectoryCode code, OrganisationId organisation, WrappedKey wrapped) {
        if (!masterKeyId.equals(wrapped.masterKeyId())) {
            throw new WrongMasterKeyException();
        }
        try {
            var keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped.wrapped(), master, Place.key(code, organisation).associatedData(), tink);
            return new TrajectoryKey(keyset.getPrimitive(tink, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new DamagedDossierException(code);
        }
    }

    private static Aead wrapping(byte[] key, Configuration tink) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(key.length)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var imported = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(imported).withRandomId().makePrimary())
                .build()
                .getPrimitive(tink, Aead.class);
    }
}
