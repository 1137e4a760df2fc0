package nl.koers.signal.process;

import nl.koers.shared.process.ProcessContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignalProcessConfiguration {

    @Bean
    ProcessContract signalContract() {
        return () -> SignalProcess.VARIABLES;
    }
}
