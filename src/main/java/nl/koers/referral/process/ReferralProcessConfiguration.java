package nl.koers.referral.process;

import java.util.ArrayList;
import java.util.List;
import nl.koers.plan.NeedReviews;
import nl.koers.referral.ReferralProjection;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralProcessConfiguration {

    @Bean
    ProcessContract referralContract() {
        return () -> ReferralProcess.VARIABLES;
    }

    @Bean
    ExpressionBean referralsInExpressions(ObjectProvider<NeedReviews> needs) {
        return new ExpressionBean("referrals", new ReferralReport(needs));
    }

    @Bean
    ProcessEnginePlugin courseOfReferrals(ObjectProvider<ReferralProjection> referrals) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
                listeners.add(new ReferralListener(referrals));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
