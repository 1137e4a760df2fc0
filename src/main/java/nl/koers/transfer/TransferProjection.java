package nl.koers.transfer;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import org.springframework.stereotype.Service;

/**
 * Writes down how a transfer goes while the engine goes through it. Called from the engine's transaction; it records and
 * never decides a route.
 */
@Service
public class TransferProjection {

    private final TransferStore store;
    private final Clock clock;

    TransferProjection(TransferStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param trajectory its code: empty for the transfer of another client */
    public Optional<OrganisationId> receiver(String trajectory, UUID transfer) {
        return store.receiver(trajectory, transfer);
    }

    public void entered(UUID transfer, TransferState state) {
        store.enter(transfer, state, clock.instant());
    }
}
