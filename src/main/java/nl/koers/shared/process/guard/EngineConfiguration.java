package nl.koers.shared.process.guard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.RhythmCalendar;
import nl.koers.shared.process.RoutingVariables;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    RhythmCalendar rhythmCalendar(Clock clock) {
        return new RhythmCalendar(clock);
    }

    @Bean
    ExpressionBean calendarInExpressions(RhythmCalendar calendar) {
        return new ExpressionBean("calendar", calendar);
    }

    /** Takes the Flyway initializer so that both schemas exist before the engine fills its own. */
    @Bean
    ProcessEnginePlugin engineSettings(
            FlywayMigrationInitializer schemasExist, RoutingVariables variables, List<ExpressionBean> expressionBeans) {
        return new EngineSettings(
                variables,
                expressionBeans.stream().collect(Collectors.toMap(ExpressionBean::name, ExpressionBean::bean)));
    }

    /** What features have to do when a model is parsed. */
    @Bean
    ProcessEnginePlugin parseListeners(List<BpmnParseListener> listeners) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var all = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
                all.addAll(listeners);
                engine.setCustomPostBPMNParseListeners(all);
            }
        };
    }
}
