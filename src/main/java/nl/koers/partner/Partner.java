package nl.koers.partner;

import java.time.Instant;
import java.util.UUID;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.shared.OrganisationId;

/**
 * A partner as it stands now.
 *
 * @param organisation the one that keeps it
 * @param revision goes up with each change
 * @param active false when nobody is referred there any more
 * @param changedBy user id
 */
public record Partner(
        UUID id,
        OrganisationId organisation,
        int revision,
        boolean active,
        PartnerDetails details,
        String changedBy,
        Instant changedAt) {}
