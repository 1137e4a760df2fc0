package nl.koers.checkin;

/** The moment is not planned (any more) as the caller saw it: it came, was moved, or the course went another way. */
public class CheckInConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CheckInConflictException() {
        super("no longer planned as it was seen");
    }
}
