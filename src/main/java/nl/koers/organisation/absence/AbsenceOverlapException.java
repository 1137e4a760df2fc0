package nl.koers.organisation.absence;

/** Somebody is away already on some of these days: two stand-ins at once would be one who need not know. */
public class AbsenceOverlapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Absence other;

    AbsenceOverlapException(Absence other) {
        super("away already on some of these days");
        this.other = other;
    }

    /** The one that is there already; the first when there are more. */
    public Absence other() {
        return other;
    }
}
