package nl.koers.dossier.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The dossiers that the current transaction has opened to read, each for whom it was opened, so that a page which shows
 * several parts finds the dossier once. They are held shut: the key is unwrapped, the need to know judged and the look
 * written down for each part. Gone with the transaction, and never held in one that changes anything: whoever hands a
 * client over or writes a card reads what is there then.
 */
final class HeldDossiers implements TransactionSynchronization {

    private record Opened(TrajectoryCode code, Actor by) {}

    private final Map<Opened, GuardedDossier> held = new HashMap<>();
    private boolean changing;

    private HeldDossiers() {}

    static Optional<GuardedDossier> find(TrajectoryCode code, Actor actor) {
        return TransactionSynchronizationManager.getResource(HeldDossiers.class) instanceof HeldDossiers known
                ? Optional.ofNullable(known.held.get(new Opened(code, actor)))
                : Optional.empty();
    }

    static void hold(GuardedDossier opened, Actor actor) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var current = current();
            if (!current.changing) {
                current.held.put(new Opened(opened.dossier().code(), actor), opened);
            }
        }
    }

    /** From now on this transaction finds each dossier anew. */
    static void letGo() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var current = current();
            current.changing = true;
            current.held.clear();
        }
    }

    private static HeldDossiers current() {
        if (TransactionSynchronizationManager.getResource(HeldDossiers.class) instanceof HeldDossiers known) {
            return known;
        }
        var fresh = new HeldDossiers();
        TransactionSynchronizationManager.bindResource(HeldDossiers.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(HeldDossiers.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(HeldDossiers.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        held.clear();
        TransactionSynchronizationManager.unbindResourceIfPossible(HeldDossiers.class);
    }
}
