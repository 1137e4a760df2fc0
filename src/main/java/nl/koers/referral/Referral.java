package nl.koers.referral;

import java.time.Instant;
import java.util.UUID;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A partner is asked to help with a need.
 *
 * @param partnerName as it was when the partner was asked
 * @param partnerNameNow as it stands in the directory now
 * @param reference all that the partner gets to know the client by; random, and of this referral only
 * @param consent what it goes by
 * @param declineReason null unless the partner declined
 * @param sentAt when the partner was asked; null while that is prepared
 * @param answeredAt when the partner first said yes or no; null until then
 * @param link the answer by link, or null when no link was made
 * @param question what the partner is asked; told information
 * @param shared what the partner is told about the client; told information, within the consent
 */
public record Referral(
        UUID id,
        TrajectoryCode trajectory,
        UUID need,
        LifeDomain domain,
        UUID partner,
        String partnerName,
        String partnerNameNow,
        UUID consent,
        String reference,
        ReferralWay way,
        ReferralState state,
        Instant stateSince,
        @Nullable DeclineReason declineReason,
        String askedBy,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Link link,
        String question,
        String shared) {

    /** The longest text of each kind, in characters. */
    public static final int TEXT_MAX_LENGTH = 2000;

    /**
     * The way for a partner without an account to answer once.
     *
     * @param answer null while there is none
     */
    public record Link(
            Instant expiresAt,
            @Nullable PartnerAnswer answer,
            @Nullable DeclineReason declineReason,
            @Nullable Instant answeredAt) {}

    public boolean open() {
        return switch (state) {
            case PREPARING, OFFERED, ACCEPTED, BUSY -> true;
            case DECLINED, DONE, WITHDRAWN -> false;
        };
    }

    @Override
    public String toString() {
        return "Referral[" + id + ", " + state + ", content not shown]";
    }
}
