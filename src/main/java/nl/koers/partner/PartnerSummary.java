package nl.koers.partner;

import java.util.Set;
import java.util.UUID;
import nl.koers.shared.LifeDomain;

/**
 * A partner in a list.
 *
 * @param languages ISO 639-1 codes
 * @param contactPersons how many there are
 */
public record PartnerSummary(
        UUID id,
        String name,
        Set<LifeDomain> lifeDomains,
        Set<String> regions,
        Set<String> languages,
        SectorKnowledge knowledge,
        Set<ReferralWay> referralWays,
        int contactPersons,
        boolean active) {}
