package nl.koers.privacy.erasure;

/** Somebody else was first: what was asked for is not as it was when the user looked. */
public class ErasureConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ErasureConflictException(String message) {
        super(message);
    }
}
