package nl.koers.model.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.koers.form.file.FormCheck;
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
import org.springframework.stereotype.Component;

/** Checks every new deployment inside the engine, whoever deploys it and by whichever door. */
@Component
class DeploymentCheck extends AbstractProcessEnginePlugin implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentCheck.class);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._-]{0,60}");

    private final BpmnCheck bpmn;
    private final DecisionCheck decisions;
    private final FormCheck forms;
    private final DeclaredForForms declaredForForms;

    DeploymentCheck(RoutingVariables variables, List<ExpressionBean> expressionBeans, FormCheck forms) {
        this.bpmn = new BpmnCheck(new ExpressionRules(variables, expressionBeans), variables);
        this.decisions = new DecisionCheck(variables);
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
    }

    /** @throws ModelRefusedException when any file of a new deployment breaks a rule */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var problems = new ArrayList<>(reasonsAgainst(deployment));
        var names = deployment.getResources().keySet();
        deployment.getResources().values().forEach(resource -> problems.addAll(check(resource, names)));
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

    private static boolean isName(@Nullable String text) {
        return text == null || NAME.matcher(text).matches();
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
