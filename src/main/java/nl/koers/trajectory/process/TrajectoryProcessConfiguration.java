package nl.koers.trajectory.process;

import java.util.ArrayList;
import java.util.List;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import nl.koers.trajectory.PathProjection;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrajectoryProcessConfiguration {

    @Bean
    ProcessContract courseContract() {
        return () -> CourseVariables.ALL;
    }

    @Bean
    ExpressionBean caseworkerInExpressions(ObjectProvider<PathProjection> trajectories) {
        return new ExpressionBean("caseworker", new CaseworkerAssignment(trajectories));
    }

    @Bean
    ProcessEnginePlugin pathOfTheCourse(ObjectProvider<PathProjection> path) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
                listeners.add(new PathListener(path));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
