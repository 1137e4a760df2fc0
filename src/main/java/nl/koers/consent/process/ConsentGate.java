package nl.koers.consent.process;

import java.util.Optional;
import nl.koers.consent.LivingConsents;
import nl.koers.consent.Receiver;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Lets nothing be shared without consent ({@code ${consents.require(execution)}}). */
public class ConsentGate {

    private final ObjectProvider<LivingConsents> consents;
    private final ObjectProvider<ReceiverLookup> receivers;

    ConsentGate(ObjectProvider<LivingConsents> consents, ObjectProvider<ReceiverLookup> receivers) {
        this.consents = consents;
        this.receivers = receivers;
    }

    /**
     * @throws BpmnError {@code noConsent}, when the consent that the process goes by does not hold at this moment for who gets
     *     what is shared, or nobody knows who that is
     */
    public void require(DelegateExecution execution) {
        var consent = ConsentVariables.CONSENT.in(execution);
        receiver(execution)
                .flatMap(receiver -> consents.getObject().lastDay(execution.getProcessBusinessKey(), consent, receiver))
                .orElseThrow(() -> new BpmnError(SharingProcess.NO_CONSENT));
    }

    private Optional<Receiver> receiver(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return receivers.stream()
                .filter(known -> known.processKey().equals(process))
                .findFirst()
                .flatMap(known -> known.receiver(execution));
    }
}
