package nl.koers.referral.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.koers.consent.process.ConsentVariables;
import nl.koers.plan.process.NeedVariables;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the tests of all models need to know of this one. */
public final class ReferralContract {

    public static final String KEY = ReferralProcess.KEY;

    public static final List<RoutingVariable<?>> VARIABLES = ReferralProcess.VARIABLES;

    /** What the code sets and no form does. */
    public static final List<RoutingVariable<?>> SET_BY_CODE = List.of(
            ReferralProcess.REFERRAL,
            NeedVariables.NEED,
            ConsentVariables.CONSENT,
            ConsentVariables.CONSENT_ENDS_ON,
            ReferralProcess.SENT);

    /** Messages with what they bring. */
    public static final Map<String, Set<String>> MESSAGES = ReferralProcess.messages().stream()
            .collect(Collectors.toMap(Function.identity(), message -> switch (message) {
                case ReferralProcess.PARTNER_DECLINED -> Set.of(ReferralProcess.DECLINE_REASON.name());
                case ReferralProcess.WITHDRAWN -> Set.of(ReferralProcess.SENT.name());
                default -> Set.of();
            }));

    /** Elements whose names the code knows. */
    public static final Set<String> ELEMENTS = Set.of(
            ReferralProcess.TASK_REFER,
            ReferralProcess.TASK_LOOK_FURTHER,
            ReferralProcess.TASK_CLOSE,
            ReferralProcess.TASK_TALK_ABOUT_CONSENT,
            ReferralProcess.WHILE_BUSY,
            ReferralProcess.END_FINISHED,
            ReferralProcess.NOT_NEEDED);

    /** Stands in for the report: counts how often something was told at a need. */
    public static final class Referrals {

        private int reports;

        public void report(DelegateExecution execution) {
            reports++;
        }

        public void reportEnd(DelegateExecution execution) {
            reports++;
        }

        public int reports() {
            return reports;
        }
    }

    private ReferralContract() {}
}
