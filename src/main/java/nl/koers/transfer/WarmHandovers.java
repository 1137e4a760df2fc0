package nl.koers.transfer;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the process of a change of caseworker knows and does; called from the engine's transaction. */
@Service
public class WarmHandovers {

    private final CaseworkerChangeStore store;
    private final Clock clock;

    WarmHandovers(CaseworkerChangeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The user id of whoever introduces the new caseworker. */
    public Optional<String> from(UUID change) {
        return store.previousOf(change);
    }

    /** From now on the previous caseworker does not need to know any more. Doing it again changes nothing. */
    public void completed(UUID change) {
        store.handedOver(change, clock.instant());
    }
}
