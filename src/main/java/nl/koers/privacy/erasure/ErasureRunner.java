package nl.koers.privacy.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierErasure;
import nl.koers.privacy.process.EngineErasure;
import nl.koers.privacy.told.ToldService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryErasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what two people agreed on, or whose period is over: step by step, each committed together with the note that it
 * is done, so that a crash anywhere leaves nothing that the next run does not finish. The row of the erasure is locked
 * during a step; another node passes it by. See docs/adr/0060-erasure.md.
 */
@Component
public class ErasureRunner {

    static final Actor ITSELF = new Actor(Erasure.BY_ITSELF, Set.of(), Set.of());

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRunner.class);

    private final ErasureStore store;
    private final DossierErasure dossiers;
    private final EngineErasure engine;
    private final TrajectoryErasure trajectories;
    private final ToldService told;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasureRunner(
            ErasureStore store,
            DossierErasure dossiers,
            EngineErasure engine,
            TrajectoryErasure trajectories,
            ToldService told,
            AccessLog log,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.engine = engine;
        this.trajectories = trajectories;
        this.told = told;
        this.log = log;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whatever is to be erased, as far as it goes; what fails is left for the next time. */
    public void run() {
        List<UUID> failed = new ArrayList<>();
        boolean more;
        do {
            var current = new UUID[1];
            try {
                more = Boolean.TRUE.equals(
                        currentActor.callAs(ITSELF, () -> transaction.execute(status -> next(failed, current))));
            } catch (RuntimeException e) {
                more = current[0] != null;
                if (more) {
                    failed.add(current[0]);
                    note(current[0], e);
                } else {
                    LOG.error("Erasing cannot go on now: {}", e.getClass().getName());
                }
            }
        } while (more);
    }

    /** Messages may quote what is stored, so only the kind of failure is told. */
    private void note(UUID id, RuntimeException failure) {
        LOG.error(
                "A step of erasure {} failed and will be tried again: {}",
                id,
                failure.getClass().getName());
        transaction.executeWithoutResult(status -> store.failed(id, clock.instant()));
    }

    /** @return whether there was something to do */
    private boolean next(List<UUID> without, UUID[] current) {
        Optional<Erasure> found = store.lockNext(without);
        found.ifPresent(erasure -> {
            current[0] = erasure.id();
            step(erasure);
        });
        return found.isPresent();
    }

    private void step(Erasure erasure) {
        if (erasure.reason() == ErasureReason.RETENTION && erasure.steps().isEmpty() && isBack(erasure)) {
            store.withdraw(erasure.id(), clock.instant());
            return;
        }
        if (erasure.steps().isEmpty()) {
            // in the transaction of the first step, so exactly once
            told.keep(erasure.trajectory());
        }
        for (var step : ErasureStep.values()) {
            if (!erasure.steps().contains(step)) {
                perform(step, erasure);
                store.stepDone(erasure.id(), step, clock.instant());
                return;
            }
        }
    }

    /** The work of one step, in a transaction. */
    void perform(ErasureStep step, Erasure erasure) {
        switch (step) {
            case KEY -> dossiers.destroyKey(erasure.trajectory());
            case CONTENTS -> dossiers.remove(erasure.trajectory());
            case ENGINE -> engine.remove(erasure.trajectory());
            case TRAJECTORY -> removeTrajectory(erasure);
        }
    }

    /** Coming back stops what would have happened by itself. */
    private boolean isBack(Erasure erasure) {
        return trajectories
                .lock(erasure.trajectory())
                .filter(outline -> outline.status() == Trajectory.Status.OPEN)
                .isPresent();
    }

    private void removeTrajectory(Erasure erasure) {
        TrajectoryCode code = erasure.trajectory();
        Instant now = clock.instant();
        trajectories.lock(code).ifPresent(outline -> {
            // what somebody did to it since the steps before; from here on nobody can
            dossiers.remove(code);
            engine.remove(code);
            var ended = outline.closedAt() == null ? now : outline.closedAt();
            store.remember(
                    outline,
                    outline.openedAt().atZone(Netherlands.ZONE).getYear(),
                    ended.atZone(Netherlands.ZONE).getYear());
            trajectories.remove(code);
            log.record(erasure.organisation(), code, AccessSubject.ERASURE, AccessAction.ERASED, null);
        });
        store.done(code, now);
    }
}
