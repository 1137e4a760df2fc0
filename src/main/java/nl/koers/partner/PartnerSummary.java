package nl.koers.partner;

import java.util.Set;
import java.util.UUID;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.shared.LifeDomain;
import org.jspecify.annotations.Nullable;

/**
 * A partner in a list.
 *
 * @param languages ISO 639-1 codes
 * @param contactPersons how many there are
 * @param agreements how many there are
 * @param answerTime null while it gave too few answers to tell
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
        int agreements,
        boolean active,
        @Nullable AnswerTime answerTime) {

    PartnerSummary with(@Nullable AnswerTime measured) {
        return new PartnerSummary(
                id,
                name,
                lifeDomains,
                regions,
                languages,
                knowledge,
                referralWays,
                contactPersons,
                agreements,
                active,
                measured);
    }
}
