package nl.koers.organisation;

import nl.koers.shared.OrganisationId;

/**
 * An organisation that supports clients.
 *
 * @param name 1 to {@link #LONGEST_NAME} characters
 * @param region the DUUP region it works in, as the organisation itself calls it
 */
public record Organisation(OrganisationId id, String name, String region) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_REGION = 40;

    public Organisation {
        name = name.strip();
        region = region.strip();
    }

    void requireSound() {
        if (name.isEmpty() || name.length() > LONGEST_NAME || region.isEmpty() || region.length() > LONGEST_REGION) {
            throw new IllegalArgumentException("not a sound organisation");
        }
    }
}
