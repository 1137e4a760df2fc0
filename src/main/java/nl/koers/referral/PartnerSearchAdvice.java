package nl.koers.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.koers.form.Form;
import nl.koers.plan.process.NeedVariables;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Texts;
import nl.koers.work.TaskAdvice;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/** In the tasks in which a partner is looked for: the way to where the client's partners are asked. */
@Component
class PartnerSearchAdvice implements TaskAdvice {

    /** Of a need for which no partner was asked yet, and of a referral that came to nothing. */
    private static final Set<String> TASKS = Set.of("findPartner", "lookFurther");

    private static final String WORDS = "referral.search.words";

    @Override
    public Optional<TaskHint> about(WorkItem item, Form form, Map<String, Object> known) {
        return TASKS.contains(item.taskKey())
                ? Optional.of(new TaskHint(
                        "referral.search",
                        new LocalizedText(Texts.in(Texts.ENGLISH, WORDS), Texts.in(Texts.DUTCH, WORDS)),
                        List.of(),
                        true,
                        List.of(),
                        new TaskHint.Link(
                                "referral.search.link",
                                "trajectory/" + item.trajectory().value() + "/referrals" + forNeed(known))))
                : Optional.empty();
    }

    private static String forNeed(Map<String, Object> known) {
        return NeedVariables.NEED.findIn(known).map(need -> "?need=" + need).orElse("");
    }
}
