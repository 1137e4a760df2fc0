package nl.koers.trajectory;

import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;

/**
 * A trajectory went to another organisation. Published in the transaction that moves it: what a feature keeps for an
 * organisation has to go along in the same one.
 */
public record ClientMoved(TrajectoryCode trajectory, OrganisationId from, OrganisationId to) {}
