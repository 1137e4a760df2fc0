package nl.koers.model.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.form.file.FormCheck;
import nl.koers.shared.process.ElementListeners;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.RoutingVariables;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks every new deployment, whoever deploys it and by whichever door: before the engine takes its lock, as
 * {@link CheckedDeployments} asks, and once more inside the engine whatever was not looked at in exactly that form.
 */
@Component
class DeploymentCheck extends AbstractProcessEnginePlugin implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentCheck.class);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._-]{0,60}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9 ._/-]{1,255}");
    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES_OF_A_FILE = 2 * 1024 * 1024;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final BpmnCheck bpmn;
    private final DecisionCheck decisions;
    private final FormCheck forms;
    private final DeclaredForForms declaredForForms;
    /** Of the last deployment that passed. */
    private volatile String passed = "";

    DeploymentCheck(
            RoutingVariables variables,
            List<ExpressionBean> expressionBeans,
            FormCheck forms,
            ObjectProvider<ElementListeners> listeners) {
        // read when something is checked: at most starts nothing is
        var contract = SingletonSupplier.of(() -> new ModelContract(process -> listeners.stream()
                .filter(listener -> listener.process().equals(process))
                .flatMap(listener -> listener.elements().stream())
                .collect(Collectors.toCollection(TreeSet::new))));
        this.bpmn = new BpmnCheck(new ExpressionRules(variables, expressionBeans), variables, contract);
        this.decisions = new DecisionCheck(variables, contract);
        this.forms = forms;
        this.declaredForForms = new DeclaredForForms(variables);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = new ArrayList<Deployer>();
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        deployers.add(this);
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
        refuseIfAny(tooMuch(deployment));
    }

    /** @throws ModelRefusedException when any file breaks a rule */
    void beforehand(DeploymentEntity deployment) {
        check(deployment);
        passed = fingerprint(deployment);
    }

    private void check(DeploymentEntity deployment) {
        var problems = new ArrayList<>(tooMuch(deployment));
        if (problems.isEmpty()) {
            problems.addAll(reasonsAgainst(deployment));
            var names = deployment.getResources().keySet();
            deployment.getResources().values().forEach(resource -> problems.addAll(check(resource, names)));
        }
        refuseIfAny(problems);
    }

    private static void refuseIfAny(List<ModelProblem> problems) {
        if (!problems.isEmpty()) {
            // which ones, the designer is told: they quote the files
            LOG.warn("A deployment was refused problems={}", problems.size());
            throw new ModelRefusedException(problems);
        }
    }

    /** All organisations share the models; a model of one would stand beside the shared one, and neither could start. */
    private static List<ModelProblem> reasonsAgainst(DeploymentEntity deployment) {
        var problems = new ArrayList<ModelProblem>();
        if (deployment.getTenantId() != null) {
            problems.add(new ModelProblem("deployment", "", "models are deployed without a tenant"));
        }
        if (!isName(deployment.getName()) || !isName(deployment.getSource())) {
            problems.add(new ModelProblem(
                    "deployment", "", "a name has up to 60 letters, digits, spaces, dots and hyphens"));
        }
        return problems;
    }

    /** Then nothing of it is looked at more closely. */
    private static List<ModelProblem> tooMuch(DeploymentEntity deployment) {
        var problems = new ArrayList<ModelProblem>();
        var files = deployment.getResources().values();
        if (files.size() > MOST_FILES) {
            problems.add(new ModelProblem("deployment", "", "more than " + MOST_FILES + " files"));
        }
        if (files.stream().anyMatch(file -> !FILE_NAME.matcher(file.getName()).matches())) {
            problems.add(new ModelProblem(
                    "deployment", "", "the name of a file has up to 255 letters, digits, spaces, dots and hyphens"));
        }
        if (files.stream().mapToLong(file -> file.getBytes().length).sum() > MOST_BYTES) {
            problems.add(new ModelProblem("deployment", "", "more than 10 MB together"));
        }
        files.stream()
                .filter(file -> file.getBytes().length > MOST_BYTES_OF_A_FILE)
                .forEach(file -> problems.add(new ModelProblem(file.getName(), "", "more than 2 MB")));
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

    private List<ModelProblem> check(ResourceEntity resource, Set<String> names) {
        String name = resource.getName();
        byte[] content = resource.getBytes();
        if (name.endsWith(".bpmn")) {
            return bpmn.check(name, content, names);
        } else if (name.endsWith(".dmn")) {
            return decisions.check(name, content);
        } else if (name.endsWith(".form")) {
            return forms.check(name, content, declaredForForms).stream()
                    .map(p -> new ModelProblem(p.file(), p.field() == null ? "" : p.field(), p.reason()))
                    .toList();
        }
        return List.of(new ModelProblem(name, "", "only .bpmn, .dmn and .form files are deployed"));
    }
}
