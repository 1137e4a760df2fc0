package nl.koers.dossier;

import nl.koers.shared.startup.StartRefusedException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with another master key than the one in use. Otherwise a lost key would go unnoticed until new
 * dossiers stand under its replacement, and no single key opens them all.
 */
@Component
class MasterKeyCheck implements SmartInitializingSingleton {

    private final DossierStore store;
    private final KeyVault vault;

    MasterKeyCheck(DossierStore store, KeyVault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** @throws StartRefusedException when dossiers stand under another master key */
    @Override
    public void afterSingletonsInstantiated() {
        if (store.hasKeyOfAnotherMasterThan(vault.masterKeyId())) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "The master key is not the one that the dossiers in this database were made with.",
                    "Put back the key that belongs to this database: the value of koers.master-key or, with the embedded"
                            + " database, the file master-key in its directory. Without it the dossiers cannot be read.");
        }
    }
}
