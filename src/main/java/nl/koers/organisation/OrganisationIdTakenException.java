package nl.koers.organisation;

/** An organisation has this id: what its clients are is kept apart by it. */
public class OrganisationIdTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
