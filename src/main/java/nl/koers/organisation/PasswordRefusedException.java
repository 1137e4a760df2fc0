package nl.koers.organisation;

/** A new password is too short or contains the user's own names. */
public class PasswordRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PasswordRefusedException() {
        super("the password does not meet the rules");
    }
}
