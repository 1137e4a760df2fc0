package nl.koers.organisation.provider;

/** The identity provider knows this person, but gives no role here; or the account would be somebody else's. */
class NoAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAccessException(String reason) {
        super(reason);
    }
}
