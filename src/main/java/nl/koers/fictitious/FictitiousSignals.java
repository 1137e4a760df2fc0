package nl.koers.fictitious;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.shared.TrajectoryCode;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/** Signals: those from check-ins were answered at once, and who is in aftercare now has one of the last days. */
@Component
class FictitiousSignals {

    private static final String MAKE_SAFE = "makeSafe";
    private static final String LOOK = "lookAtSignal";
    private static final String UNANSWERED = "lookAtUnanswered";

    private static final List<Map<String, Object>> RESPONSES = List.of(
            Map.of("response", "talk", "responseReason", "clientWants"),
            Map.of("response", "nothing", "responseReason", "helpIsThere"),
            Map.of("response", "nothing", "responseReason", "passed"));

    /** How far it has come. */
    private enum Stage {
        TO_LOOK_AT,
        UNANSWERED,
        TALKING,
        ANSWERED
    }

    private final SignalService signals;
    private final TrajectoryService trajectories;
    private final WorkService work;
    private final MovedTime time;
    private final AtomicInteger told = new AtomicInteger();

    FictitiousSignals(SignalService signals, TrajectoryService trajectories, WorkService work, MovedTime time) {
        this.signals = signals;
        this.trajectories = trajectories;
        this.work = work;
        this.time = time;
    }

    /** Whatever is open about signals now. */
    void answer(TrajectoryCode code) {
        for (var task = task(code); task.isPresent(); task = task(code)) {
            complete(task.get(), RESPONSES.get(told.getAndIncrement() % RESPONSES.size()));
        }
    }

    void tell(TrajectoryCode code, Instant now) {
        var trajectory = trajectories.get(code);
        if (trajectory.status() != Trajectory.Status.OPEN || trajectory.step() != Step.AFTERCARE) {
            return;
        }
        if (trajectory.profile() == Profile.EXPLOITATION) {
            note(
                    code,
                    SignalKind.OLD_NETWORK,
                    SignalOrigin.CLIENT,
                    "Kreeg gisteren drie appjes van iemand van vroeger.",
                    now.minus(Duration.ofHours(2)));
            return;
        }
        var stage = Stage.values()[told.getAndIncrement() % Stage.values().length];
        switch (stage) {
            case TO_LOOK_AT ->
                note(
                        code,
                        SignalKind.ASKS_FOR_CONTACT,
                        SignalOrigin.CLIENT,
                        "Belde met het kantoor, wil graag bijpraten.",
                        now.minus(Duration.ofHours(20)));
            case UNANSWERED -> {
                note(
                        code,
                        SignalKind.DEBTS,
                        SignalOrigin.PARTNER,
                        "De schuldhulp mist twee betalingen.",
                        now.minus(Duration.ofDays(9)));
                time.moveTo(now.minus(Duration.ofDays(1)));
                time.fireTimersOfSignals(code);
            }
            case TALKING, ANSWERED -> {
                note(
                        code,
                        SignalKind.DISMISSAL,
                        SignalOrigin.NOTE,
                        "De proeftijd is niet verlengd.",
                        now.minus(Duration.ofDays(2)));
                time.moveTo(now.minus(Duration.ofDays(1)));
                task(code).ifPresent(task -> complete(task, RESPONSES.get(stage == Stage.TALKING ? 0 : 1)));
            }
        }
    }

    private void note(TrajectoryCode code, SignalKind kind, SignalOrigin origin, String words, Instant at) {
        time.moveTo(at);
        signals.note(code, new NewSignal(kind, origin, words));
        time.settle(code);
    }

    private Optional<WorkItem> task(TrajectoryCode code) {
        return work.of(code).stream()
                .filter(item ->
                        item.processKey().equals("signal") && !item.taskKey().equals(UNANSWERED))
                .findFirst();
    }

    private void complete(WorkItem task, Map<String, Object> response) {
        var answers =
                switch (task.taskKey()) {
                    case LOOK -> response;
                    case MAKE_SAFE ->
                        Map.<String, Object>of("placeToSleep", "own", "notes", "Samen het veiligheidsplan vernieuwd.");
                    default -> Map.<String, Object>of();
                };
        work.complete(task.taskId(), answers);
        time.settle(task.trajectory());
    }
}
