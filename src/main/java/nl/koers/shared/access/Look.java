package nl.koers.shared.access;

import nl.koers.shared.TrajectoryCode;

/**
 * What somebody sees of a client.
 *
 * @param part of the dossier, as the access log calls it
 */
public record Look(TrajectoryCode trajectory, String part) {}
