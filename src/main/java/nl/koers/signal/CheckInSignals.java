package nl.koers.signal;

import java.util.List;
import nl.koers.signal.process.SignalEngine;
import nl.koers.work.TaskCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What needs attention in a check-in becomes a signal, in the same transaction; but not what is being looked at already.
 * What was told stands in the journal with the check-in, and is not written twice.
 */
@Component
class CheckInSignals {

    private static final String CHOSEN = "signals";

    private final SignalService signals;

    CheckInSignals(SignalService signals) {
        this.signals = signals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(TaskCompleted task) {
        if (SignalEngine.isCheckIn(task.item().processKey(), task.item().taskKey())
                && task.answers().told().get(CHOSEN) instanceof List<?> chosen
                && !chosen.isEmpty()) {
            var code = task.item().trajectory();
            var open = signals.openKinds(code);
            chosen.stream()
                    .map(kind -> SignalKind.of(String.valueOf(kind)))
                    .filter(kind -> !open.contains(kind))
                    .forEach(kind -> signals.note(code, new NewSignal(kind, SignalOrigin.CHECK_IN, "")));
        }
    }
}
