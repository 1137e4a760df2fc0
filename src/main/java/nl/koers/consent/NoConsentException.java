package nl.koers.consent;

/** There is no living consent for what was asked: none was given, it is for somebody or something else, it is over, or it was withdrawn. */
public class NoConsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoConsentException() {
        super("no living consent");
    }
}
