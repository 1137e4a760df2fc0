package nl.koers.shared.access;

/** Asks for the password once more, for the way back from a blank screen and before what a passer-by must not do. */
public interface PasswordCheck {

    /** Whether this is the user's password now. Counts towards the throttling of wrong passwords. */
    boolean matches(String userId, String password);

    /** Whether a password opens the account at all: not that of an identity provider. */
    boolean hasPassword(String userId);
}
