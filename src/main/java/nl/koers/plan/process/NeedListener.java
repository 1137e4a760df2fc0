package nl.koers.plan.process;

import nl.koers.plan.Barrier;
import nl.koers.plan.HelpBy;
import nl.koers.plan.NeedProjection;
import nl.koers.plan.Outcome;
import nl.koers.shared.process.ElementListeners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the projection of a need on its process. */
@Component
class NeedListener extends ElementListeners {

    private final ObjectProvider<NeedProjection> needs;

    NeedListener(ObjectProvider<NeedProjection> needs) {
        super(SupportNeedProcess.KEY);
        this.needs = needs;
        SupportNeedProcess.STATE_ELEMENTS.forEach((element, state) -> atStart(
                element, execution -> needs.getObject().entered(SupportNeedProcess.NEED.uuidIn(execution), state)));
        atEnd(SupportNeedProcess.TASK_AGREE, this::reviewed);
        atEnd(SupportNeedProcess.TASK_REVIEW, this::reviewed);
        atEveryEndEvent(this::finished);
    }

    private void finished(DelegateExecution execution) {
        var outcome = SupportNeedProcess.OUTCOME.codeIn(execution);
        needs.getObject()
                .finished(
                        SupportNeedProcess.NEED.uuidIn(execution),
                        outcome == null ? Outcome.NO_LONGER_WANTED : Outcome.of(outcome));
    }

    private void reviewed(DelegateExecution execution) {
        var level = SupportNeedProcess.LEVEL.codeIn(execution);
        if (execution.isCanceled() || level == null) {
            return;
        }
        var helpBy = SupportNeedProcess.HELP_BY.codeIn(execution);
        var barrier = stoodInTheWay(execution) ? SupportNeedProcess.BARRIER.codeIn(execution) : null;
        needs.getObject()
                .reviewed(
                        SupportNeedProcess.NEED.uuidIn(execution),
                        Integer.parseInt(level),
                        helpBy == null ? null : HelpBy.of(helpBy),
                        barrier == null ? null : Barrier.of(barrier));
    }

    /** A barrier that was answered at an earlier review is still there as a variable. */
    private static boolean stoodInTheWay(DelegateExecution execution) {
        var next = SupportNeedProcess.NEXT.codeIn(execution);
        var outcome = SupportNeedProcess.OUTCOME.codeIn(execution);
        return SupportNeedProcess.CHANGE.equals(next)
                || SupportNeedProcess.FINISH.equals(next)
                        && (Outcome.PARTLY.code().equals(outcome)
                                || Outcome.NOT_POSSIBLE.code().equals(outcome));
    }
}
