package nl.koers.referral;

import java.util.UUID;
import nl.koers.partner.detail.ReferralWay;

/**
 * A partner is to be asked.
 *
 * @param consent a living one of this client
 * @param question what the partner is asked, 1 to {@value Referral#TEXT_MAX_LENGTH} characters
 * @param shared what the partner is told about the client, within the consent; at most as long, may be empty
 */
public record NewReferral(UUID need, UUID partner, UUID consent, ReferralWay way, String question, String shared) {

    public NewReferral {
        question = question.strip();
        shared = shared.strip();
        if (question.isEmpty()
                || question.length() > Referral.TEXT_MAX_LENGTH
                || shared.length() > Referral.TEXT_MAX_LENGTH) {
            throw new IllegalArgumentException("question or what is shared: length");
        }
    }

    @Override
    public String toString() {
        return "NewReferral[" + need + ", content not shown]";
    }
}
