package nl.koers.plan.process;

import java.util.EnumSet;
import java.util.Set;
import nl.koers.plan.Barrier;
import nl.koers.plan.NeedProjection;
import nl.koers.plan.Outcome;
import nl.koers.shared.process.ElementListeners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the projection of a need on its process. */
@Component
class NeedListener extends ElementListeners {

    /** Outcomes that something stood in the way of. */
    private static final Set<Outcome> NOT_ALL = EnumSet.of(Outcome.PARTLY, Outcome.NOT_POSSIBLE);

    private final ObjectProvider<NeedProjection> needs;

    NeedListener(ObjectProvider<NeedProjection> needs) {
        super(SupportNeedProcess.KEY);
        this.needs = needs;
        SupportNeedProcess.STATE_ELEMENTS.forEach((element, state) ->
                atStart(element, execution -> needs.getObject().entered(NeedVariables.NEED.in(execution), state)));
        atEnd(SupportNeedProcess.TASK_AGREE, this::reviewed);
        atEnd(SupportNeedProcess.TASK_REVIEW, this::reviewed);
        atEveryEndEvent(this::finished);
    }

    private void finished(DelegateExecution execution) {
        needs.getObject()
                .finished(
                        NeedVariables.NEED.in(execution),
                        SupportNeedProcess.OUTCOME.findIn(execution).orElse(Outcome.NO_LONGER_WANTED));
    }

    private void reviewed(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            SupportNeedProcess.LEVEL.findIn(execution).ifPresent(level -> needs.getObject()
                    .reviewed(
                            NeedVariables.NEED.in(execution),
                            Integer.parseInt(level),
                            SupportNeedProcess.HELP_BY.findIn(execution).orElse(null),
                            barrier(execution)));
        }
    }

    /** A barrier that was answered at an earlier review is still there as a variable. */
    private static @Nullable Barrier barrier(DelegateExecution execution) {
        return stoodInTheWay(execution)
                ? SupportNeedProcess.BARRIER.findIn(execution).orElse(null)
                : null;
    }

    private static boolean stoodInTheWay(DelegateExecution execution) {
        var next = SupportNeedProcess.NEXT.findIn(execution).orElse("");
        var outcome = SupportNeedProcess.OUTCOME.findIn(execution);
        return next.equals(SupportNeedProcess.CHANGE)
                || next.equals(SupportNeedProcess.FINISH)
                        && outcome.filter(NOT_ALL::contains).isPresent();
    }
}
