package nl.koers.transfer.process;

import nl.koers.transfer.ClientMove;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/** Hands a client over to another organisation ({@code ${transfers.move(execution)}}). */
public class TransfersInExpressions {

    private final ObjectProvider<ClientMove> moves;

    TransfersInExpressions(ObjectProvider<ClientMove> moves) {
        this.moves = moves;
    }

    /** @throws BpmnError {@code noConsent}, when the consent does not hold at this moment */
    public void move(DelegateExecution execution) {
        var transfer = TransferProcess.TRANSFER.in(execution);
        if (!moves.getObject().move(transfer)) {
            throw new BpmnError(TransferProcess.NO_CONSENT);
        }
    }
}
