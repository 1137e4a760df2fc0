package nl.koers.trajectory;

/** The trajectory is no longer where the caller thought it was: somebody else changed it, or it has ended. */
public class CourseConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CourseConflictException(String message) {
        super(message);
    }
}
