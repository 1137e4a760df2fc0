package nl.koers.referral.process;

import nl.koers.plan.process.NeedEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Lets client and caseworker look at the need when a partner is done with it ({@code ${referrals.report(execution)}}). */
public class ReferralReport {

    ReferralReport() {}

    public void report(DelegateExecution execution) {
        NeedEngine.reviewRequested(execution, (String) execution.getVariable(ReferralProcess.NEED.name()));
    }
}
