package nl.koers.dossier;

/** Stored content cannot be decrypted. Says why and for whom it matters, never what the content is. */
public abstract sealed class UnreadableDossierException extends RuntimeException
        permits DamagedDossierException, WrongMasterKeyException {

    private static final long serialVersionUID = 1L;

    UnreadableDossierException(String message) {
        super(message);
    }
}
