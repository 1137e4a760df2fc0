package nl.koers.privacy;

/** Somebody else was first: what was asked for is not as it was when the user looked. */
public class ErasureConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasureConflictException(String message) {
        super(message);
    }
}
