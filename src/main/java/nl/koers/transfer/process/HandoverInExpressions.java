package nl.koers.transfer.process;

import java.util.UUID;
import nl.koers.transfer.WarmHandovers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The warm handover from one caseworker to the next ({@code ${handover.from(execution)}}). */
public class HandoverInExpressions {

    private final ObjectProvider<WarmHandovers> handovers;

    HandoverInExpressions(ObjectProvider<WarmHandovers> handovers) {
        this.handovers = handovers;
    }

    /** The user id of whoever introduces the new caseworker, or null so that the task is open to the whole team. */
    public @Nullable String from(DelegateExecution execution) {
        return handovers.getObject().from(change(execution)).orElse(null);
    }

    /** The previous caseworker does not need to know any more. */
    public void complete(DelegateExecution execution) {
        handovers.getObject().completed(change(execution));
    }

    private static UUID change(DelegateExecution execution) {
        return CaseworkerChangeProcess.CHANGE.in(execution);
    }
}
