package nl.koers.dossier.seal;

/** The configured master key is not the one that wrapped the key of this dossier. */
public final class WrongMasterKeyException extends UnreadableDossierException {

    private static final long serialVersionUID = 1L;

    WrongMasterKeyException() {
        super("the master key is not the one that this dossier was made with");
    }
}
