package nl.koers.plan.process;

import java.util.ArrayList;
import java.util.List;
import nl.koers.plan.NeedProjection;
import nl.koers.shared.process.ProcessContract;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanProcessConfiguration {

    @Bean
    ProcessContract supportNeedContract() {
        return () -> SupportNeedProcess.VARIABLES;
    }

    @Bean
    ProcessEnginePlugin courseOfNeeds(ObjectProvider<NeedProjection> needs) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
                listeners.add(new NeedListener(needs));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
