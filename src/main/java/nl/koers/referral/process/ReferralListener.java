package nl.koers.referral.process;

import nl.koers.referral.ReferralProjection;
import nl.koers.shared.process.ElementListeners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the projection of a referral on its process. */
@Component
class ReferralListener extends ElementListeners {

    private final ObjectProvider<ReferralProjection> referrals;

    ReferralListener(ObjectProvider<ReferralProjection> referrals) {
        super(ReferralProcess.KEY);
        this.referrals = referrals;
        atEnd(ReferralProcess.TASK_REFER, this::referred);
        atStart(ReferralProcess.TASK_LOOK_FURTHER, this::declined);
        atStart(ReferralProcess.TASK_CLOSE, this::withdrawn);
        atStart(ReferralProcess.TASK_TALK_ABOUT_CONSENT, this::withdrawn);
        atStart(ReferralProcess.NOT_NEEDED, this::withdrawn);
        atStart(ReferralProcess.WHILE_BUSY, this::helping);
        atStart(ReferralProcess.END_FINISHED, this::done);
    }

    private void referred(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            referrals.getObject().sent(ReferralProcess.REFERRAL.in(execution));
        }
    }

    private void declined(DelegateExecution execution) {
        referrals
                .getObject()
                .declined(
                        ReferralProcess.REFERRAL.in(execution),
                        ReferralProcess.DECLINE_REASON.findIn(execution).orElse(null));
    }

    private void withdrawn(DelegateExecution execution) {
        referrals.getObject().withdrawn(ReferralProcess.REFERRAL.in(execution));
    }

    private void helping(DelegateExecution execution) {
        referrals.getObject().helping(ReferralProcess.REFERRAL.in(execution));
    }

    private void done(DelegateExecution execution) {
        referrals
                .getObject()
                .done(
                        ReferralProcess.REFERRAL.in(execution),
                        ReferralProcess.RESULT.findIn(execution).orElse(ReferralProcess.DONE));
    }
}
