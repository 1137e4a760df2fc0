package nl.koers.model.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.koers.model.ModelCheck;
import nl.koers.model.process.rules.ModelRules;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * Completes what is to be deployed and has it checked before the engine takes its lock for deployments, so that looking at a file
 * keeps nobody waiting who works. One at a time on each node.
 *
 * <p>A designer who sends one file, as Camunda Modeler does, gets what she means: a form goes to the tasks that show it, and
 * what is there already is said to be so. The engine would answer both as a success without any effect.
 */
class CheckedDeployments extends RepositoryServiceImpl {

    private final DeploymentCheck check;
    private final Supplier<IdentityService> identity;
    private final LatestModels latest = new LatestModels(this);
    private final Semaphore turn = new Semaphore(1);

    CheckedDeployments(DeploymentCheck check, Supplier<IdentityService> identity) {
        this.check = check;
        this.identity = identity;
    }

    /**
     * @throws ModelRefusedException when it breaks a rule, when another one is being deployed at this moment, or when all of it is
     *     there already and only what is new was to be deployed
     */
    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        return inTurn(() -> isOwn(deployment) ? super.deployWithResult(deployment) : deployWhole(deployment));
    }

    /**
     * What deploying these files would say. Nothing is deployed.
     *
     * @throws ModelRefusedException when another one is being looked at at this moment
     */
    ModelCheck preview(Map<String, byte[]> files) {
        return inTurn(() -> {
            var tooMuch = check.tooMuch(files);
            if (!tooMuch.isEmpty()) {
                return new ModelCheck(tooMuch, List.of(), false);
            }
            var whole = latest.complete(files);
            return new ModelCheck(
                    check.problemsOf(whole),
                    whole.keySet().stream()
                            .filter(name -> !files.containsKey(name))
                            .toList(),
                    latest.isThere(whole));
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!turn.tryAcquire()) {
            throw refusal(Wording.of("finding.deployment.busy"));
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private DeploymentWithDefinitions deployWhole(DeploymentBuilderImpl given) {
        check.bounds(given.getDeployment());
        if (given.getProcessDefinitionsActivationDate() != null) {
            // until then nobody could begin
            throw refusal(Wording.of("finding.deployment.later"));
        }
        var files = DeploymentCheck.filesOf(given.getDeployment());
        var whole = latest.complete(files);
        var deployment = whole.size() == files.size() && !given.isDuplicateFilterEnabled() ? given : copy(given);
        whole.forEach((name, content) -> {
            if (deployment.getDeployment().getResource(name) == null) {
                deployment.addInputStream(name, new ByteArrayInputStream(content));
            }
        });
        check.beforehand(deployment.getDeployment());
        if (given.isDuplicateFilterEnabled() && latest.isThere(whole)) {
            throw refusal(Wording.of("finding.deployment.same"));
        }
        return super.deployWithResult(deployment);
    }

    /** Without the engine's own way to leave out what it knows, which compares with what was once deployed under the same name. */
    private DeploymentBuilderImpl copy(DeploymentBuilderImpl given) {
        DeploymentEntity known = given.getDeployment();
        var copy = new DeploymentBuilderImpl(this);
        copy.name(known.getName()).source(known.getSource()).tenantId(known.getTenantId());
        known.getResources()
                .values()
                .forEach(file -> copy.addInputStream(file.getName(), new ByteArrayInputStream(file.getBytes())));
        return copy;
    }

    private static ModelRefusedException refusal(Wording reason) {
        return new ModelRefusedException(List.of(ModelRules.whole(reason)));
    }

    /** What comes with the application is there already at nearly every start, which only the engine finds out. */
    private boolean isOwn(DeploymentBuilderImpl deployment) {
        return ModelDeployment.SOURCE.equals(deployment.getDeployment().getSource())
                && identity.get().getCurrentAuthentication() == null;
    }
}
