package nl.koers.partner;

/** A colleague changed the partner since it was read; nothing was written. */
public class PartnerChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartnerChangedException() {
        super("the partner was changed meanwhile");
    }
}
