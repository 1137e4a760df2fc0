package nl.koers.signal.process;

import nl.koers.shared.process.ElementListeners;
import nl.koers.signal.ResponseReason;
import nl.koers.signal.SignalProjection;
import nl.koers.signal.SignalResponse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the projection of a signal on its process. */
@Component
class SignalListener extends ElementListeners {

    private final ObjectProvider<SignalProjection> signals;

    SignalListener(ObjectProvider<SignalProjection> signals) {
        super(SignalProcess.KEY);
        this.signals = signals;
        atEnd(SignalProcess.TASK_LOOK, this::responded);
        atEnd(SignalProcess.TASK_MAKE_SAFE, this::madeSafe);
        atStart(SignalProcess.END_ANSWERED, execution -> signals.getObject()
                .answered(SignalProcess.SIGNAL.in(execution)));
    }

    private void madeSafe(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            signals.getObject()
                    .responded(SignalProcess.SIGNAL.in(execution), SignalResponse.SAFETY_PLAN, ResponseReason.SAFETY);
        }
    }

    private void responded(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            SignalProcess.RESPONSE.findIn(execution).ifPresent(response -> signals.getObject()
                    .responded(
                            SignalProcess.SIGNAL.in(execution),
                            response,
                            SignalProcess.REASON.findIn(execution).orElse(ResponseReason.OTHER)));
        }
    }
}
