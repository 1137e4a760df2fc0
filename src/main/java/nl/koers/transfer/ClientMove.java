package nl.koers.transfer;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.consent.LivingConsents;
import nl.koers.consent.Receiver;
import nl.koers.dossier.DossierMove;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.TrajectoryMove;
import nl.koers.transfer.process.EngineMove;
import nl.koers.work.WorkChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The switch: everything of a client goes to the other organisation in one transaction, or nothing does. Called by the
 * process after both organisations and the client agreed; it asks nobody but the client's consent. See
 * docs/adr/0090-transfer.md.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClientMove {

    private final TransferStore store;
    private final CaseworkerChangeStore changes;
    private final LivingConsents consents;
    private final TrajectoryMove trajectories;
    private final DossierMove dossiers;
    private final EngineMove engine;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientMove(
            TransferStore store,
            CaseworkerChangeStore changes,
            LivingConsents consents,
            TrajectoryMove trajectories,
            DossierMove dossiers,
            EngineMove engine,
            AccessLog log,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.consents = consents;
        this.trajectories = trajectories;
        this.dossiers = dossiers;
        this.engine = engine;
        this.log = log;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Doing it again changes nothing.
     *
     * @return false when the client's consent does not hold at this moment; nothing was changed
     */
    public boolean move(UUID id) {
        var agreed = store.lockAgreed(id);
        if (agreed.isEmpty()) {
            return true;
        }
        var transfer = agreed.get().transfer();
        if (!consents.holds(
                transfer.trajectory().value(), agreed.get().consent(), Receiver.organisation(transfer.to()))) {
            return false;
        }
        var actor =
                new Actor(agreed.get().agreedBy(), EnumSet.of(Role.CASEWORKER), Set.of(transfer.from(), transfer.to()));
        currentActor.runAs(actor, () -> move(transfer, stillThere(transfer)));
        return true;
    }

    /** Null when the new caseworker has gone meanwhile: then the whole new team sees the client. */
    private @Nullable String stillThere(Transfer transfer) {
        var caseworker = transfer.newCaseworker();
        return caseworker != null && store.isCaseworker(caseworker, transfer.to()) ? caseworker : null;
    }

    private void move(Transfer transfer, @Nullable String caseworker) {
        var code = transfer.trajectory();
        var now = clock.instant();
        trajectories.lock(code, transfer.from());
        engine.move(code, transfer.to(), caseworker);
        dossiers.move(code, transfer.from(), transfer.to(), caseworker);
        trajectories.move(code, transfer.from(), transfer.to(), caseworker);
        changes.handedOverAll(code, now);
        store.enter(transfer.id(), TransferState.MOVED, now);
        log.record(transfer.from(), code, AccessSubject.TRANSFER, AccessAction.HANDED_OVER, null);
        log.record(transfer.to(), code, AccessSubject.TRANSFER, AccessAction.RECEIVED, null);
        events.publishEvent(new WorkChanged(transfer.from()));
        events.publishEvent(new WorkChanged(transfer.to()));
    }
}
