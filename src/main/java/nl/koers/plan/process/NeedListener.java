package nl.koers.plan.process;

import java.util.UUID;
import java.util.function.BiConsumer;
import nl.koers.plan.Barrier;
import nl.koers.plan.HelpBy;
import nl.koers.plan.NeedProjection;
import nl.koers.plan.Outcome;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Hangs the projection of a need on its process when that is parsed, so that a model cannot forget it and a designer does
 * not see it.
 */
class NeedListener extends AbstractBpmnParseListener {

    private final ObjectProvider<NeedProjection> needs;

    NeedListener(ObjectProvider<NeedProjection> needs) {
        this.needs = needs;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        followState(activity);
        if (isOneOf(activity, SupportNeedProcess.TASK_AGREE, SupportNeedProcess.TASK_REVIEW)) {
            listen(activity, ExecutionListener.EVENTNAME_END, this::reviewed);
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        followState(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (isOfNeed(activity)) {
            listen(activity, ExecutionListener.EVENTNAME_START, (need, execution) -> {
                var outcome = code(execution, SupportNeedProcess.OUTCOME);
                needs.getObject().finished(need, outcome == null ? Outcome.NO_LONGER_WANTED : Outcome.of(outcome));
            });
        }
    }

    private void followState(ActivityImpl activity) {
        var state = SupportNeedProcess.STATE_ELEMENTS.get(activity.getId());
        if (isOfNeed(activity) && state != null) {
            listen(activity, ExecutionListener.EVENTNAME_START, (need, execution) -> needs.getObject()
                    .entered(need, state));
        }
    }

    private void reviewed(UUID need, DelegateExecution execution) {
        var level = code(execution, SupportNeedProcess.LEVEL);
        if (execution.isCanceled() || level == null) {
            return;
        }
        var helpBy = code(execution, SupportNeedProcess.HELP_BY);
        var barrier = stoodInTheWay(execution) ? code(execution, SupportNeedProcess.BARRIER) : null;
        needs.getObject()
                .reviewed(
                        need,
                        Integer.parseInt(level),
                        helpBy == null ? null : HelpBy.of(helpBy),
                        barrier == null ? null : Barrier.of(barrier));
    }

    /** A barrier that was answered at an earlier review is still there as a variable. */
    private static boolean stoodInTheWay(DelegateExecution execution) {
        var next = code(execution, SupportNeedProcess.NEXT);
        var outcome = code(execution, SupportNeedProcess.OUTCOME);
        return SupportNeedProcess.CHANGE.equals(next)
                || SupportNeedProcess.FINISH.equals(next)
                        && (Outcome.PARTLY.code().equals(outcome)
                                || Outcome.NOT_POSSIBLE.code().equals(outcome));
    }

    private static @Nullable String code(DelegateExecution execution, RoutingVariable variable) {
        return (String) execution.getVariable(variable.name());
    }

    private static void listen(ActivityImpl activity, String event, BiConsumer<UUID, DelegateExecution> record) {
        ExecutionListener listener = execution -> record.accept(
                UUID.fromString((String) execution.getVariable(SupportNeedProcess.NEED.name())), execution);
        activity.addBuiltInListener(event, listener);
    }

    private static boolean isOneOf(ActivityImpl activity, String... ids) {
        return isOfNeed(activity) && java.util.List.of(ids).contains(activity.getId());
    }

    private static boolean isOfNeed(ActivityImpl activity) {
        return activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                && SupportNeedProcess.KEY.equals(definition.getKey());
    }
}
