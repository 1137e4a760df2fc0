package nl.koers.organisation;

import nl.koers.shared.OrganisationId;

/**
 * An organisation that supports clients.
 *
 * @param region the DUUP region it works in, as the organisation itself calls it
 */
public record Organisation(OrganisationId id, String name, String region) {}
