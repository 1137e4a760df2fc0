package nl.koers.signal.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.typing.TypingPlace;
import nl.koers.dossier.typing.TypingService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Moments;
import nl.koers.signal.NewSignal;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalService;
import nl.koers.signal.process.SignalEngine;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what signals are shown with: their open tasks, names, and what the client is called. */
@Component
class SignalDesk {

    /**
     * @param alias what the client wants to be called
     * @param tasks open work of the client
     */
    record Shown(List<Signal> signals, String alias, List<WorkItem> tasks) {
        @Override
        public String toString() {
            return "Shown[content not shown]";
        }
    }

    /** Under which what is typed for a new signal is kept. */
    private static final String TYPING = "newSignal";

    private final SignalService signals;
    private final WorkService work;
    private final DossierService dossier;
    private final TypingPlace typing;
    private final UserNames names;
    private final Clock clock;

    SignalDesk(
            SignalService signals,
            WorkService work,
            DossierService dossier,
            TypingService typing,
            UserNames names,
            Clock clock) {
        this.signals = signals;
        this.work = work;
        this.dossier = dossier;
        this.typing = new TypingPlace(typing, TYPING);
        this.names = names;
        this.clock = clock;
    }

    /** In one transaction, so that what is opened is written down in one statement. */
    @Transactional
    public Shown read(TrajectoryCode code) {
        return new Shown(signals.of(code), dossier.card(code).alias(), work.of(code));
    }

    List<Signal> signals(TrajectoryCode code) {
        return signals.of(code);
    }

    Map<SignalKind, Instant> openKinds(TrajectoryCode code) {
        return signals.openKinds(code);
    }

    /** Open work of the client; reads nothing of the dossier. */
    List<WorkItem> tasks(TrajectoryCode code) {
        return work.of(code);
    }

    @Transactional
    void note(TrajectoryCode code, NewSignal signal) {
        signals.note(code, signal);
        typing.forget(code);
    }

    /** What is typed for a new signal and not used yet. */
    TypingPlace typing() {
        return typing;
    }

    /** What is to be done about it now; empty when it was answered, and for the moment in which that is decided. */
    static Optional<WorkItem> taskOf(Signal signal, List<WorkItem> tasks) {
        return tasks.stream()
                .filter(task -> task.processInstanceId().equals(signal.processInstance())
                        && !SignalEngine.isForTeamLead(task.taskKey()))
                .findFirst();
    }

    String nameOf(@Nullable String userId) {
        return userId == null ? "" : names.displayName(userId);
    }

    Moments moments() {
        return new Moments(clock);
    }
}
