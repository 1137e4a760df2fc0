package nl.koers.trajectory;

import nl.koers.shared.OrganisationId;

/**
 * A client is met for the first time.
 *
 * @param caseworker user id of the caseworker who will stay the client's fixed one
 */
public record OpenTrajectory(OrganisationId organisation, String caseworker, Channel channel, AgeGroup ageGroup) {}
