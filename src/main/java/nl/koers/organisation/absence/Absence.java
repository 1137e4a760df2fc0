package nl.koers.organisation.absence;

import java.time.LocalDate;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A caseworker is away and a colleague stands in, or nobody: then the work is the team lead's.
 *
 * @param userId of whoever is away
 * @param standIn user id of the colleague, who has the other one's work and may open the dossiers on these days; null when
 *     there is nobody
 * @param lastDay included
 * @param enteredBy user id
 */
public record Absence(
        UUID id,
        OrganisationId organisation,
        String userId,
        @Nullable String standIn,
        LocalDate firstDay,
        LocalDate lastDay,
        String enteredBy) {}
