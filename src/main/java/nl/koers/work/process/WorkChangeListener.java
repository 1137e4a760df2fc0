package nl.koers.work.process;

import java.util.ArrayList;
import java.util.List;
import nl.koers.shared.OrganisationId;
import nl.koers.work.WorkChanged;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that the task list changed, so that open lists can refresh themselves. */
@Component
class WorkChangeListener extends AbstractProcessEnginePlugin {

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
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                    CHANGES.forEach(event -> behavior.getTaskDefinition().addBuiltInTaskListener(event, this::changed));
                }
            }

            private void changed(org.camunda.bpm.engine.delegate.DelegateTask task) {
                if (task.getTenantId() != null) {
                    events.publishEvent(new WorkChanged(new OrganisationId(task.getTenantId())));
                }
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
