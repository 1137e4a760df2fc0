package nl.koers.transfer.process;

import java.util.ArrayList;
import java.util.List;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import nl.koers.transfer.ClientMove;
import nl.koers.transfer.TransferProjection;
import nl.koers.transfer.WarmHandovers;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TransferProcessConfiguration {

    @Bean
    ProcessContract caseworkerChangeContract() {
        return () -> CaseworkerChangeProcess.VARIABLES;
    }

    @Bean
    ProcessContract transferContract() {
        return () -> TransferProcess.VARIABLES;
    }

    @Bean
    ExpressionBean handoverInExpressions(ObjectProvider<WarmHandovers> handovers) {
        return new ExpressionBean("handover", new HandoverInExpressions(handovers));
    }

    @Bean
    ExpressionBean transfersInExpressions(ObjectProvider<ClientMove> moves) {
        return new ExpressionBean("transfers", new TransfersInExpressions(moves));
    }

    @Bean
    ProcessEnginePlugin courseOfTransfers(
            ObjectProvider<TransferProjection> transfers, ObjectProvider<JdbcClient> jdbc) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
                listeners.add(new TransferListener(transfers));
                listeners.add(new OneOrganisation(jdbc));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
