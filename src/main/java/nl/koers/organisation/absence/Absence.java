package nl.koers.organisation.absence;

import java.time.LocalDate;
import java.util.UUID;
import nl.koers.shared.OrganisationId;

/**
 * A caseworker is away and a colleague stands in.
 *
 * @param userId of whoever is away
 * @param standIn user id of the colleague, who may open the dossiers of the other one's clients on these days
 * @param lastDay included
 * @param enteredBy user id
 */
public record Absence(
        UUID id,
        OrganisationId organisation,
        String userId,
        String standIn,
        LocalDate firstDay,
        LocalDate lastDay,
        String enteredBy) {}
