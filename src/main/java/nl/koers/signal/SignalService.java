package nl.koers.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.SealedContents;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.signal.process.SignalEngine;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes signals, any number at once and in any phase. Open to whoever needs to know; otherwise every method throws
 * {@link AccessDeniedException}, or {@link DossierClosedException} when the dossier is one of the user's organisation. See
 * docs/adr/0100-signals.md.
 */
@Service
@Transactional
public class SignalService {

    /** What stands in a signal's sealed content. */
    record Content(String told) {}

    private final SignalStore store;
    private final SealedContents dossier;
    private final SignalEngine engine;
    private final TrajectoryService trajectories;
    private final CurrentActor currentActor;
    private final Clock clock;

    SignalService(
            SignalStore store,
            SealedContents dossier,
            SignalEngine engine,
            TrajectoryService trajectories,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.engine = engine;
        this.trajectories = trajectories;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** All that were ever noted of the client: open ones first, then the newest. */
    public List<Signal> of(TrajectoryCode code) {
        var sealer = dossier.open(code, AccessSubject.SIGNAL, AccessAction.READ);
        return store.list(code, sealer.reading(Content.class));
    }

    /**
     * A signal is noted: somebody gets a task to look at it, within the time of the table for its kind and the client's
     * profile.
     */
    public UUID note(TrajectoryCode code, NewSignal signal) {
        var sealer = dossier.open(code, AccessSubject.SIGNAL, AccessAction.ADDED);
        var id = UUID.randomUUID();
        store.insert(
                code,
                id,
                signal,
                currentActor.require().userId(),
                clock.instant(),
                sealer.seal(id, new Content(signal.told())));
        var profile = trajectories.get(code).profile();
        store.setProcessInstance(id, engine.note(code, sealer.organisation(), id, signal.kind(), profile));
        trajectories.recordActivity(code, null);
        return id;
    }

    /**
     * The kinds that are being looked at or answered now, but those that are answered by making it safe: a hotel may last for
     * weeks, and danger that is told meanwhile is not the same. With when each was noted last, and nothing else.
     */
    public Map<SignalKind, Instant> openKinds(TrajectoryCode code) {
        dossier.open(code, AccessSubject.SIGNAL, AccessAction.READ);
        return store.openKinds(code);
    }

    /** The signal that a process is about, for whoever works on a task of it. Needs the caller's transaction. */
    Optional<Signal> ofProcess(TrajectoryCode code, String processInstance) {
        var sealer = dossier.open(code, AccessSubject.SIGNAL, AccessAction.READ);
        return store.ofProcess(code, processInstance, sealer.reading(Content.class));
    }
}
