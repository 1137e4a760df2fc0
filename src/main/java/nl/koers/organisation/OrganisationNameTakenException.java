package nl.koers.organisation;

/** Another organisation has this name, by which colleagues choose where a client goes. */
public class OrganisationNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
