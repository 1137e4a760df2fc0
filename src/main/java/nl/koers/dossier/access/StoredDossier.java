package nl.koers.dossier.access;

import nl.koers.dossier.seal.WrappedKey;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;

/** A dossier as the database holds it: shut. */
public record StoredDossier(TrajectoryCode code, OrganisationId organisation, WrappedKey key, byte[] card) {}
