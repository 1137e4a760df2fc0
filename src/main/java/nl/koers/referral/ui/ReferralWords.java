package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Locale;
import nl.koers.consent.ui.ConsentWords;
import nl.koers.partner.AnswerTime;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.referral.Proposal;
import nl.koers.referral.Referral;
import nl.koers.shared.Languages;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;

/** How referrals are told. */
final class ReferralWords {

    private ReferralWords() {}

    /** Who was asked: the name of that time, and the present one beside it where that is another. */
    static String partner(Referral referral) {
        return ConsentWords.named(Texts.language(), referral.partnerName(), referral.partnerNameNow());
    }

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

    /** What speaks for a partner. */
    static String why(LifeDomain domain, Proposal proposal) {
        var partner = proposal.partner();
        var reasons = new ArrayList<String>();
        reasons.add(text("lifeDomain." + domain.code()));
        reasons.add(proposal.near() ? text("referral.why.near") : String.join(", ", partner.regions()));
        if (!proposal.spoken().isEmpty()) {
            reasons.add(text(
                    "referral.why.speaks",
                    Languages.names(proposal.spoken(), UI.getCurrent().getLocale())));
        }
        if (partner.knowledge() != SectorKnowledge.NONE) {
            reasons.add(text("referral.why." + partner.knowledge().code()));
        }
        if (partner.contactPersons() > 0) {
            reasons.add(text("referral.why.contact"));
        }
        if (partner.agreements() > 0) {
            reasons.add(text("referral.why.agreements"));
        }
        var time = partner.answerTime();
        if (time != null) {
            reasons.add(answerTime(time));
        }
        return String.join(" · ", reasons);
    }

    /** How it went before with this need; else how long the partner usually takes, if that is known. */
    static String before(Proposal proposal) {
        var asked = proposal.asked();
        var time = proposal.partner().answerTime();
        if (asked != null) {
            var reason = asked.declineReason();
            return reason == null
                    ? state(asked)
                    : state(asked) + ": " + text("referral.declineReason." + reason.code());
        }
        return time == null ? "" : answerTime(time);
    }

    private static String answerTime(AnswerTime time) {
        return text("referral.why.answers", text("partner.answerTime", time.days(), time.answers()));
    }

    static String way(ReferralWay way) {
        return text("partner.way." + way.code());
    }
}
