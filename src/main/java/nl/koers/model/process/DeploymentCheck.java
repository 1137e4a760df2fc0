package nl.koers.model.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.koers.model.ModelProblem;
import nl.koers.model.process.rules.ModelRules;
import nl.koers.shared.ui.text.Wording;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks every new deployment, whoever deploys it and by whichever door: before the engine takes its lock, as
 * {@link CheckedDeployments} asks, and once more inside the engine whatever was not looked at in exactly that form.
 */
@Component
class DeploymentCheck extends AbstractProcessEnginePlugin implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentCheck.class);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._-]{0,60}");

    private final ModelRules rules;
    private final DeploymentNotes notes;
    /** Of the last deployment that passed. */
    private volatile String passed = "";

    DeploymentCheck(ModelRules rules, DeploymentNotes notes) {
        this.rules = rules;
        this.notes = notes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = new ArrayList<Deployer>();
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        deployers.add(this);
        deployers.add(notes);
        engine.setCustomPreDeployers(deployers);
        engine.setRepositoryService(new CheckedDeployments(this, engine::getIdentityService));
    }

    /** @throws ModelRefusedException when any file of a new deployment breaks a rule */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && !passed.equals(fingerprint(deployment))) {
            check(deployment);
        }
    }

    /** @throws ModelRefusedException when it is more than is looked at */
    void bounds(DeploymentEntity deployment) {
        refuseIfAny(tooMuch(filesOf(deployment)));
    }

    /** @throws ModelRefusedException when any file breaks a rule */
    void beforehand(DeploymentEntity deployment) {
        check(deployment);
        passed = fingerprint(deployment);
    }

    List<ModelProblem> tooMuch(Map<String, byte[]> files) {
        return rules.tooMuch(files);
    }

    /** What it would say, of what is more than is looked at no more than that. */
    List<ModelProblem> problemsOf(Map<String, byte[]> files) {
        return rules.check(files, files.keySet());
    }

    static Map<String, byte[]> filesOf(DeploymentEntity deployment) {
        var files = new LinkedHashMap<String, byte[]>();
        deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
        return files;
    }

    private void check(DeploymentEntity deployment) {
        var problems = new ArrayList<>(reasonsAgainst(deployment));
        problems.addAll(problemsOf(filesOf(deployment)));
        refuseIfAny(problems);
    }

    private static void refuseIfAny(List<ModelProblem> problems) {
        var errors = problems.stream().filter(ModelProblem::isError).toList();
        if (!errors.isEmpty()) {
            // which ones, the designer is told: they quote the files
            LOG.warn("A deployment was refused problems={}", errors.size());
            throw new ModelRefusedException(errors);
        }
    }

    /** All organisations share the models; a model of one would stand beside the shared one, and neither could start. */
    private static List<ModelProblem> reasonsAgainst(DeploymentEntity deployment) {
        var problems = new ArrayList<ModelProblem>();
        if (deployment.getTenantId() != null) {
            problems.add(ModelRules.whole(Wording.of("finding.deployment.tenant")));
        }
        if (!isName(deployment.getName()) || !isName(deployment.getSource())) {
            problems.add(ModelRules.whole(Wording.of("finding.deployment.name")));
        }
        return problems;
    }

    private static boolean isName(@Nullable String text) {
        return text == null || NAME.matcher(text).matches();
    }

    private static String fingerprint(DeploymentEntity deployment) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((deployment.getTenantId() + "/" + deployment.getName() + "/" + deployment.getSource())
                    .getBytes(UTF_8));
            deployment.getResources().values().stream()
                    .sorted(Comparator.comparing(ResourceEntity::getName))
                    .forEach(file -> {
                        digest.update((" " + file.getName() + " " + file.getBytes().length + " ").getBytes(UTF_8));
                        digest.update(file.getBytes());
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
