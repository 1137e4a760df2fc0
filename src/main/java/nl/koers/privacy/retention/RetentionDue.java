package nl.koers.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that will be erased by itself.
 *
 * @param caseworker user id, or null when nobody has it
 * @param erasedAt when that will be, unless the client comes back or somebody objects
 * @param listedOn the Monday on whose list it first stood
 * @param objection why it stays longer than the period; null when nobody objected, and then somebody still can
 */
public record RetentionDue(
        OrganisationId organisation,
        TrajectoryCode trajectory,
        @Nullable String caseworker,
        Instant closedAt,
        Instant erasedAt,
        LocalDate listedOn,
        @Nullable ObjectionReason objection,
        @Nullable String objectedBy) {}
