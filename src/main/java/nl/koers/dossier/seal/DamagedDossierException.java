package nl.koers.dossier.seal;

import nl.koers.shared.TrajectoryCode;

/** A ciphertext is not the one that was written in this place: changed, moved to another row, or cut off. */
public final class DamagedDossierException extends UnreadableDossierException {

    private static final long serialVersionUID = 1L;

    public DamagedDossierException(TrajectoryCode code) {
        super("stored content of " + code + " is damaged or out of place");
    }
}
