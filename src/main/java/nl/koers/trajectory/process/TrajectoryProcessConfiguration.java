package nl.koers.trajectory.process;

import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import nl.koers.trajectory.PathProjection;
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
}
