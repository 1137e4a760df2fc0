package nl.koers.organisation.people;

/** Somebody has this user name, or had it once: what they did stands under it, so nobody else gets it. */
public class UserIdTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
