package nl.koers.transfer.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets nothing begin for a client in another organisation than the client's own, whichever way it is started. A start that
 * read the organisation just before the client moved waits for the move and is then refused, instead of being left behind
 * where nobody sees it.
 */
@Component
class OneOrganisation extends AbstractBpmnParseListener {

    private final ObjectProvider<JdbcClient> jdbc;

    OneOrganisation(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        ExecutionListener listener = this::requireSame;
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }

    private void requireSame(DelegateExecution execution) {
        var code = execution.getProcessBusinessKey();
        if (code == null || execution.getSuperExecution() != null) {
            return;
        }
        // conflicts with a change of organisation and with nothing else
        var same = jdbc.getObject()
                .sql("select organisation from koers.trajectory where code = :code for key share")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(organisation -> organisation.equals(execution.getTenantId()));
        if (!same.orElse(true)) {
            throw new ProcessEngineException("the client belongs to another organisation");
        }
    }
}
