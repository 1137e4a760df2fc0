package nl.koers.transfer.process;

import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import nl.koers.transfer.ClientMove;
import nl.koers.transfer.WarmHandovers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
