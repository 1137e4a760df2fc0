package nl.koers.work;

/** The task is not there (any more) in the way the caller thought. What was typed is kept as a draft. */
public class WorkConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened meanwhile. */
    public enum Reason {
        /** Somebody completed it, or the course went another way. */
        GONE,
        /** A colleague is working on it. */
        TAKEN
    }

    private final Reason reason;

    public WorkConflictException(Reason reason) {
        super("task " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
