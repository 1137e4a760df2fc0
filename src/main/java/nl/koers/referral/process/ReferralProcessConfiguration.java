package nl.koers.referral.process;

import nl.koers.plan.NeedReviews;
import nl.koers.referral.ReferralProjection;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
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
    ExpressionBean referralsInExpressions(
            ObjectProvider<NeedReviews> needs, ObjectProvider<ReferralProjection> referrals) {
        return new ExpressionBean("referrals", new ReferralReport(needs, referrals));
    }
}
