package nl.koers.consent.process;

import nl.koers.consent.LivingConsents;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentProcessConfiguration {

    @Bean
    ProcessContract sharingContract() {
        return () -> SharingProcess.VARIABLES;
    }

    @Bean
    ExpressionBean consentsInExpressions(
            ObjectProvider<LivingConsents> consents, ObjectProvider<ReceiverLookup> receivers) {
        return new ExpressionBean("consents", new ConsentGate(consents, receivers));
    }
}
