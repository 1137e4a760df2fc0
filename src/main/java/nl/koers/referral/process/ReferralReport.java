package nl.koers.referral.process;

import nl.koers.plan.NeedReviews;
import nl.koers.plan.process.NeedVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/** Lets client and caseworker look at the need when a partner is done with it ({@code ${referrals.report(execution)}}). */
public class ReferralReport {

    private final ObjectProvider<NeedReviews> needs;

    ReferralReport(ObjectProvider<NeedReviews> needs) {
        this.needs = needs;
    }

    public void report(DelegateExecution execution) {
        var need = NeedVariables.NEED.in(execution);
        needs.getObject().request(execution.getProcessBusinessKey(), need);
    }
}
