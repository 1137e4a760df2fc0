package nl.koers.transfer.process;

import java.util.Optional;
import nl.koers.consent.Receiver;
import nl.koers.consent.process.ReceiverLookup;
import nl.koers.transfer.TransferProjection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is offered of a client goes to the organisation that the client is offered to. */
@Component
class TransferReceiver implements ReceiverLookup {

    private final ObjectProvider<TransferProjection> transfers;

    TransferReceiver(ObjectProvider<TransferProjection> transfers) {
        this.transfers = transfers;
    }

    @Override
    public String processKey() {
        return TransferProcess.KEY;
    }

    @Override
    public Optional<Receiver> receiver(DelegateExecution execution) {
        return transfers
                .getObject()
                .receiver(execution.getProcessBusinessKey(), TransferProcess.TRANSFER.in(execution))
                .map(Receiver::organisation);
    }
}
