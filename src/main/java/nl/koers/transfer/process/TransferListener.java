package nl.koers.transfer.process;

import nl.koers.shared.process.ElementListeners;
import nl.koers.transfer.TransferProjection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the projection of a transfer on its process. */
@Component
class TransferListener extends ElementListeners {

    TransferListener(ObjectProvider<TransferProjection> transfers) {
        super(TransferProcess.KEY);
        TransferProcess.STATE_ELEMENTS.forEach((element, state) -> atStart(
                element, execution -> transfers.getObject().entered(TransferProcess.TRANSFER.in(execution), state)));
    }
}
