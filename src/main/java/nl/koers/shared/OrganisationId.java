package nl.koers.shared;

/**
 * An organisation that supports clients; the same id is its tenant in the process engine.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 40 characters
 */
public record OrganisationId(String value) {

    public static final String PATTERN = "[a-z0-9][a-z0-9-]{1,39}";

    public OrganisationId {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("not an organisation id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
