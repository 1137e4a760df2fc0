package nl.koers.dossier.document;

/** A file cannot be a document of a dossier; nothing was kept of it. */
public final class DocumentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Neither a PDF nor one of the kinds of images. */
        KIND,
        EMPTY,
        TOO_LARGE,
        /** The dossier has as many as it can have. */
        TOO_MANY
    }

    private final Reason reason;

    DocumentRefusedException(Reason reason) {
        super("document refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
