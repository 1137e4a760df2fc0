package nl.koers.referral.process;

import java.util.UUID;
import java.util.function.BiConsumer;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.ReferralProjection;
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
 * Hangs the projection of a referral on its process when that is parsed, so that a model cannot forget it and a designer
 * does not see it.
 */
class ReferralListener extends AbstractBpmnParseListener {

    private static final String START = ExecutionListener.EVENTNAME_START;
    private static final String END = ExecutionListener.EVENTNAME_END;

    private final ObjectProvider<ReferralProjection> referrals;

    ReferralListener(ObjectProvider<ReferralProjection> referrals) {
        this.referrals = referrals;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!isOfReferral(activity)) {
            return;
        }
        switch (activity.getId()) {
            case ReferralProcess.TASK_REFER ->
                listen(activity, END, (id, execution) -> {
                    if (!execution.isCanceled()) {
                        referrals.getObject().sent(id);
                    }
                });
            case ReferralProcess.TASK_LOOK_FURTHER ->
                listen(activity, START, (id, execution) -> referrals.getObject().declined(id, reason(execution)));
            case ReferralProcess.TASK_CLOSE, ReferralProcess.TASK_TALK_ABOUT_CONSENT ->
                listen(activity, START, (id, execution) -> referrals.getObject().withdrawn(id));
            default -> {}
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (isOfReferral(activity) && ReferralProcess.WHILE_BUSY.equals(activity.getId())) {
            listen(activity, START, (id, execution) -> referrals.getObject().helping(id));
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (isOfReferral(activity) && ReferralProcess.END_FINISHED.equals(activity.getId())) {
            listen(activity, START, (id, execution) -> {
                var result = code(execution, ReferralProcess.RESULT);
                referrals.getObject().done(id, result == null ? "done" : result);
            });
        }
    }

    private static @Nullable DeclineReason reason(DelegateExecution execution) {
        var reason = code(execution, ReferralProcess.DECLINE_REASON);
        return reason == null ? null : DeclineReason.of(reason);
    }

    private static @Nullable String code(DelegateExecution execution, RoutingVariable variable) {
        return (String) execution.getVariable(variable.name());
    }

    private static void listen(ActivityImpl activity, String event, BiConsumer<UUID, DelegateExecution> record) {
        ExecutionListener listener = execution -> record.accept(
                UUID.fromString((String) execution.getVariable(ReferralProcess.REFERRAL.name())), execution);
        activity.addBuiltInListener(event, listener);
    }

    private static boolean isOfReferral(ActivityImpl activity) {
        return activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                && ReferralProcess.KEY.equals(definition.getKey());
    }
}
