package nl.koers.shared.access;

/** The names by which colleagues know each other, for screens. */
public interface UserNames {

    /** The user's name; the id itself when there is no such user (any more). */
    String displayName(String userId);
}
