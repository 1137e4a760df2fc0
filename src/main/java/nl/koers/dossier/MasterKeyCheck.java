package nl.koers.dossier;

import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.seal.KeyRing;
import nl.koers.shared.startup.StartRefusedException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without a master key that dossiers still stand under. Otherwise a lost key would go unnoticed until new
 * dossiers stand under its replacement, and no single key opens them all.
 */
@Component
class MasterKeyCheck implements SmartInitializingSingleton {

    private final DossierStore store;
    private final KeyRing keys;

    MasterKeyCheck(DossierStore store, KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    /** @throws StartRefusedException when dossiers stand under a master key that is not known here */
    @Override
    public void afterSingletonsInstantiated() {
        if (store.hasKeyOfAnotherMasterThan(keys.masterKeyIds())) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "There are dossiers in this database under a master key that is not configured.",
                    "Put back the key that belongs to this database: the value of koers.master-key or, with the embedded"
                            + " database, the file master-key in its directory. After a change of keys, name the old one in"
                            + " koers.previous-master-keys until all dossiers stand under the new one. Without it the"
                            + " dossiers cannot be read.");
        }
    }
}
