package nl.koers.transfer.process;

import java.util.UUID;
import nl.koers.transfer.TransferProjection;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Hangs the projection of a transfer on its process when that is parsed, so that a model cannot forget it and a designer
 * does not see it.
 */
class TransferListener extends AbstractBpmnParseListener {

    private final ObjectProvider<TransferProjection> transfers;

    TransferListener(ObjectProvider<TransferProjection> transfers) {
        this.transfers = transfers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        followState(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        followState(activity);
    }

    private void followState(ActivityImpl activity) {
        var state = TransferProcess.STATE_ELEMENTS.get(activity.getId());
        if (state != null
                && activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                && TransferProcess.KEY.equals(definition.getKey())) {
            ExecutionListener listener = execution -> transfers
                    .getObject()
                    .entered(UUID.fromString((String) execution.getVariable(TransferProcess.TRANSFER.name())), state);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
        }
    }
}
