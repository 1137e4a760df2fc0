package nl.koers.dossier.journal;

/** The entry cannot be changed: it is too old, somebody else's, or not there any more. An amendment may be possible. */
public final class EntryFixedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntryFixedException() {
        super("the entry cannot be changed");
    }
}
