package nl.koers.dossier.seal;

import nl.koers.shared.ExplainedFailure;

/** Stored content cannot be decrypted. Says why and for whom it matters, never what the content is. */
public abstract sealed class UnreadableDossierException extends RuntimeException implements ExplainedFailure
        permits DamagedDossierException, WrongMasterKeyException {

    private static final long serialVersionUID = 1L;

    UnreadableDossierException(String message) {
        super(message);
    }

    @Override
    public String explanationKey() {
        return "dossier.unreadable";
    }
}
