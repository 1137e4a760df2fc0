package nl.koers.shared.secret;

/** Something besides the dossiers that is kept under the master key, and follows when that changes. */
public interface UnderMasterKey {

    /** Brings what stands under the given key under the one in use. Safe to repeat. */
    void rewrap(MasterKey previous);

    /** How many stand under another key than the one in use. */
    long remaining();
}
