package nl.koers.model.process;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * Has what is to be deployed checked before the engine takes its lock for deployments and a connection, so that looking at a
 * file keeps nobody waiting who works. One at a time on each node.
 */
class CheckedDeployments extends RepositoryServiceImpl {

    private final DeploymentCheck check;
    private final Supplier<IdentityService> identity;
    private final Semaphore turn = new Semaphore(1);

    CheckedDeployments(DeploymentCheck check, Supplier<IdentityService> identity) {
        this.check = check;
        this.identity = identity;
    }

    /** @throws ModelRefusedException when it breaks a rule, or another one is being deployed at this moment */
    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        if (!turn.tryAcquire()) {
            throw new ModelRefusedException(List.of(new ModelProblem(
                    "deployment", "", "another one is being deployed at this moment: try again in a minute")));
        }
        try {
            if (!isOwn(deployment)) {
                check.beforehand(deployment.getDeployment());
            }
            return super.deployWithResult(deployment);
        } finally {
            turn.release();
        }
    }

    /** What comes with the application is there already at nearly every start, which only the engine finds out. */
    private boolean isOwn(DeploymentBuilderImpl deployment) {
        return ModelDeployment.SOURCE.equals(deployment.getDeployment().getSource())
                && identity.get().getCurrentAuthentication() == null;
    }
}
