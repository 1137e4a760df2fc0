package nl.koers.safety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.koers.form.Form;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Texts;
import nl.koers.transfer.GettingAcquainted;
import nl.koers.work.TaskAdvice;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/** When client and new caseworker get to know each other: that the safety plan is from before that. */
@Component
class RenewalAdvice implements TaskAdvice {

    private static final String WORDS = "safetyPlan.renew.hint.words";

    private final RenewalService renewals;

    RenewalAdvice(RenewalService renewals) {
        this.renewals = renewals;
    }

    @Override
    public Optional<TaskHint> about(WorkItem item, Form form, Map<String, Object> known) {
        return GettingAcquainted.is(item) && renewals.isToRenew(item.trajectory())
                ? Optional.of(new TaskHint(
                        "safetyPlan.renew.hint",
                        new LocalizedText(Texts.in(Texts.ENGLISH, WORDS), Texts.in(Texts.DUTCH, WORDS)),
                        List.of(),
                        true))
                : Optional.empty();
    }
}
