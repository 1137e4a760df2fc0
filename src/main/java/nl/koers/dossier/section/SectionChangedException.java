package nl.koers.dossier.section;

/** Somebody else changed the section since it was read; nothing was written. */
public final class SectionChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SectionChangedException(DossierSection<?> section) {
        super("the section " + section.code() + " was changed meanwhile");
    }
}
