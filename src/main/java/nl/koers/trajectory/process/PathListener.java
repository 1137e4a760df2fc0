package nl.koers.trajectory.process;

import java.util.Map;
import nl.koers.trajectory.PathProjection;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Hangs the projection of the path on the spine when it is parsed, so that a model cannot forget it and a designer does
 * not see it.
 */
class PathListener extends AbstractBpmnParseListener {

    private final ObjectProvider<PathProjection> path;

    PathListener(ObjectProvider<PathProjection> path) {
        this.path = path;
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStep(activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStep(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        Trajectory.Status status = TrajectoryProcess.END_ELEMENTS.get(activity.getId());
        if (isSpine(activity) && status != null) {
            listen(activity, ExecutionListener.EVENTNAME_START, e -> path.getObject()
                    .ended(e.getProcessBusinessKey(), status));
        }
    }

    private void followStep(ActivityImpl activity) {
        Map<String, Step> steps = TrajectoryProcess.STEP_ELEMENTS;
        Step step = steps.get(activity.getId());
        if (!isSpine(activity) || step == null) {
            return;
        }
        listen(activity, ExecutionListener.EVENTNAME_START, e -> path.getObject()
                .entered(e.getProcessBusinessKey(), step));
        listen(activity, ExecutionListener.EVENTNAME_END, e -> path.getObject().left(e.getProcessBusinessKey(), step));
    }

    private static void listen(ActivityImpl activity, String event, ExecutionListener listener) {
        activity.addBuiltInListener(event, listener);
    }

    private static boolean isSpine(ActivityImpl activity) {
        return activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                && TrajectoryProcess.KEY.equals(definition.getKey());
    }
}
