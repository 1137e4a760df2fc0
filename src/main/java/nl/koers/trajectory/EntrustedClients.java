package nl.koers.trajectory;

import nl.koers.shared.access.Entrusted;
import org.springframework.stereotype.Component;

/** Clients whose caseworker somebody is. */
@Component
class EntrustedClients implements Entrusted {

    private final TrajectoryStore store;

    EntrustedClients(TrajectoryStore store) {
        this.store = store;
    }

    @Override
    public int to(String userId) {
        return store.openOf(userId);
    }
}
