package nl.koers.work.process;

import java.util.List;
import nl.koers.shared.OrganisationId;
import nl.koers.work.WorkChanged;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells that the work of an organisation changed, so that what is open on a screen can refresh itself: tasks that come,
 * go or change hands, and a course that begins to wait for the client or for a date.
 */
@Component
class WorkChangeListener extends AbstractBpmnParseListener {

    private static final List<String> CHANGES = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final ApplicationEventPublisher events;

    WorkChangeListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            CHANGES.forEach(event ->
                    behavior.getTaskDefinition().addBuiltInTaskListener(event, task -> changed(task.getTenantId())));
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellWhenItWaits(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellWhenItWaits(activity);
    }

    private void tellWhenItWaits(ActivityImpl activity) {
        ExecutionListener listener = execution -> changed(execution.getTenantId());
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }

    private void changed(@Nullable String tenant) {
        if (tenant != null) {
            events.publishEvent(new WorkChanged(new OrganisationId(tenant)));
        }
    }
}
