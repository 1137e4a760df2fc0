package nl.koers.organisation.people;

/** Somebody else changed the account since it was shown; nothing was written. */
public class AccountChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
