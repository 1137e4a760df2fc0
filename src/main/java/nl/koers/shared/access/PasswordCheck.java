package nl.koers.shared.access;

/** Asks for the password once more, for the way back from a blank screen. */
public interface PasswordCheck {

    /** Whether this is the user's password now. Counts towards the throttling of wrong passwords. */
    boolean matches(String userId, String password);
}
