package nl.koers.dossier;

import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;

/** A dossier as the database holds it: shut. */
record StoredDossier(TrajectoryCode code, OrganisationId organisation, WrappedKey key, byte[] card) {}
