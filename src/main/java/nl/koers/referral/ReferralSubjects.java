package nl.koers.referral;

import java.util.Collection;
import java.util.Map;
import nl.koers.referral.process.ReferralEngine;
import nl.koers.shared.ui.text.Texts;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkSubjects;
import org.springframework.stereotype.Component;

/** On tasks about a referral: which partner it is, and in which way the client goes there. */
@Component
class ReferralSubjects implements WorkSubjects {

    private final ReferralStore store;

    ReferralSubjects(ReferralStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> of(Collection<WorkItem> items) {
        var referrals = items.stream()
                .filter(item -> item.processKey().equals(ReferralEngine.PROCESS))
                .map(WorkItem::processInstanceId)
                .toList();
        return store.asked(
                referrals,
                (partner, way) -> Texts.text("referral.subject", partner, Texts.text("partner.way." + way.code())));
    }
}
