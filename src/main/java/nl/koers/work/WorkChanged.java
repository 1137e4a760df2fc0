package nl.koers.work;

import nl.koers.shared.OrganisationId;

/** Open work of an organisation came, went or changed hands. Published after the change is committed. */
public record WorkChanged(OrganisationId organisation) {}
