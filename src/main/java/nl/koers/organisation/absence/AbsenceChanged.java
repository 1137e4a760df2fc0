package nl.koers.organisation.absence;

import nl.koers.shared.OrganisationId;

/** Somebody of an organisation is, or will be, away or back: work is somebody else's now. Published in the transaction. */
public record AbsenceChanged(OrganisationId organisation) {}
