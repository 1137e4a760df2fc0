package nl.koers.consent.process;

import java.util.Optional;
import nl.koers.consent.Receiver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What is shared goes to whom the consent names. */
@Component
class SharingReceiver implements ReceiverLookup {

    @Override
    public String processKey() {
        return SharingProcess.KEY;
    }

    @Override
    public Optional<Receiver> receiver(DelegateExecution execution) {
        return Optional.of(Receiver.NAMED);
    }
}
