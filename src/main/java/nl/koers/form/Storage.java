package nl.koers.form;

/** Where an answer goes. The process engine never sees what somebody told; it sees routing codes only. */
public enum Storage {
    /** A code by which the process chooses its way: a variable of the process engine. */
    ROUTING,
    /** Everything else: told information, which belongs in the encrypted dossier. */
    TOLD
}
