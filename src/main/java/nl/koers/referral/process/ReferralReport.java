package nl.koers.referral.process;

import nl.koers.plan.NeedReviews;
import nl.koers.plan.process.NeedVariables;
import nl.koers.referral.ReferralProjection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/** Lets client and caseworker look at the need when a partner does not help with it any more. */
public class ReferralReport {

    private final ObjectProvider<NeedReviews> needs;
    private final ObjectProvider<ReferralProjection> referrals;

    ReferralReport(ObjectProvider<NeedReviews> needs, ObjectProvider<ReferralProjection> referrals) {
        this.needs = needs;
        this.referrals = referrals;
    }

    /** The partner is done with it ({@code ${referrals.report(execution)}}). */
    public void report(DelegateExecution execution) {
        var need = NeedVariables.NEED.in(execution);
        needs.getObject().request(execution.getProcessBusinessKey(), need);
    }

    /** It came to nothing, or was ended: unless another partner is asked, nobody would be on turn ({@code ${referrals.reportEnd(execution)}}). */
    public void reportEnd(DelegateExecution execution) {
        if (!referrals.getObject().isAnotherAsked(ReferralProcess.REFERRAL.in(execution))) {
            report(execution);
        }
    }
}
