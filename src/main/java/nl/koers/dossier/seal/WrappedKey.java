package nl.koers.dossier.seal;

/**
 * The key of one trajectory as the database holds it.
 *
 * @param masterKeyId which master key wrapped it
 * @param wrapped an encrypted Tink keyset
 */
public record WrappedKey(String masterKeyId, byte[] wrapped) {}
