package nl.koers.referral.ui;

import static nl.koers.shared.ui.Texts.text;

import java.util.Locale;
import nl.koers.partner.ReferralWay;
import nl.koers.referral.Referral;
import nl.koers.shared.ui.Dates;

/** How referrals are told. */
final class ReferralWords {

    private ReferralWords() {}

    /** Where it stands and since when. */
    static String state(Referral referral) {
        return text("referral.state." + referral.state().code(), Dates.date(referral.stateSince()));
    }

    static String domain(Referral referral) {
        return text("lifeDomain." + referral.domain().code());
    }

    /** As above, within a sentence. */
    static String domainInSentence(Referral referral) {
        var domain = domain(referral);
        return domain.substring(0, 1).toLowerCase(Locale.ROOT) + domain.substring(1);
    }

    static String way(ReferralWay way) {
        return text("partner.way." + way.code());
    }
}
