package nl.koers.consent.process;

import nl.koers.consent.LivingConsents;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/** Lets nothing be shared without consent ({@code ${consents.require(execution)}}). */
public class ConsentGate {

    private final ObjectProvider<LivingConsents> consents;

    ConsentGate(ObjectProvider<LivingConsents> consents) {
        this.consents = consents;
    }

    /** @throws BpmnError {@code noConsent}, when the consent that the process goes by does not hold at this moment */
    public void require(DelegateExecution execution) {
        var consent = ConsentVariables.CONSENT.in(execution);
        if (!consents.getObject().isLiving(execution.getProcessBusinessKey(), consent)) {
            throw new BpmnError(SharingProcess.NO_CONSENT);
        }
    }
}
