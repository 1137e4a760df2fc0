package nl.koers.referral;

import java.util.Map;
import nl.koers.form.Answers;
import nl.koers.referral.process.ReferralEngine;
import nl.koers.work.TaskFeature;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/** Keeps answers about one referral apart from those about another. */
@Component
class ReferralTasks implements TaskFeature {

    @Override
    public String processKey() {
        return ReferralEngine.PROCESS;
    }

    @Override
    public Map<String, Object> known(WorkItem item) {
        return Map.of();
    }

    @Override
    public void completed(WorkItem item, Answers answers) {
        // what the answers route is projected by the process
    }
}
