package nl.koers.plan.process;

import nl.koers.shared.process.ProcessContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanProcessConfiguration {

    @Bean
    ProcessContract supportNeedContract() {
        return () -> SupportNeedProcess.VARIABLES;
    }
}
