package nl.koers.dossier;

/** Somebody else changed the section since it was read; nothing was written. */
public final class SectionChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SectionChangedException(DossierSection<?> section) {
        super("the section " + section.code() + " was changed meanwhile");
    }
}
