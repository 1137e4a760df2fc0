package nl.koers.referral.process;

import java.util.Optional;
import nl.koers.consent.Receiver;
import nl.koers.consent.process.ReceiverLookup;
import nl.koers.referral.ReferralProjection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a referral shares goes to the partner that is asked. */
@Component
class ReferralReceiver implements ReceiverLookup {

    private final ObjectProvider<ReferralProjection> referrals;

    ReferralReceiver(ObjectProvider<ReferralProjection> referrals) {
        this.referrals = referrals;
    }

    @Override
    public String processKey() {
        return ReferralProcess.KEY;
    }

    @Override
    public Optional<Receiver> receiver(DelegateExecution execution) {
        return referrals
                .getObject()
                .partner(execution.getProcessBusinessKey(), ReferralProcess.REFERRAL.in(execution))
                .map(Receiver::partner);
    }
}
