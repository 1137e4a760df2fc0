package nl.koers.model.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.koers.model.ModelCheck;
import nl.koers.model.ModelFile;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelProblem;
import nl.koers.model.process.rules.ModelRules;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.ui.text.Texts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** The models that the engine knows, by version, and the one way to bring it others: checked, as over its REST interface. */
@Component
public class ModelEngine {

    public static final int MOST_BYTES_OF_A_FILE = ModelRules.MOST_BYTES_OF_A_FILE;
    public static final int MOST_BYTES = ModelRules.MOST_BYTES;

    /** The engine calls a deployment so; who did it and why is kept elsewhere. */
    private static final String NAME = "Koers";
    /** A version of a process or a table. */
    public record Version(
            String key, LocalizedText name, int number, String definitionId, String deploymentId, String file) {}

    /** When it was deployed, and whether with the application. */
    public record Moment(Instant at, boolean withApplication) {}

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final DeployedModels models;
    private final DeploymentNotes notes;
    private final EngineIdentity identity;
    /** What is deployed never changes. */
    private final Map<String, Moment> moments = new ConcurrentHashMap<>();

    ModelEngine(
            RepositoryService repository,
            RuntimeService runtime,
            DeployedModels models,
            DeploymentNotes notes,
            EngineIdentity identity) {
        this.repository = repository;
        this.runtime = runtime;
        this.models = models;
        this.notes = notes;
        this.identity = identity;
    }

    /** The newest version of each, by key. */
    public List<Version> newest(ModelKind kind, int most) {
        return identity.call(() -> kind == ModelKind.TABLE
                ? repository
                        .createDecisionDefinitionQuery()
                        .withoutTenantId()
                        .latestVersion()
                        .orderByDecisionDefinitionKey()
                        .asc()
                        .listPage(0, most)
                        .stream()
                        .map(this::table)
                        .toList()
                : repository
                        .createProcessDefinitionQuery()
                        .withoutTenantId()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .listPage(0, most)
                        .stream()
                        .map(this::process)
                        .toList());
    }

    /** Versions of a process or a table, the newest first; empty when there is no such model. */
    public List<Version> versions(ModelKind kind, String key, int from, int most) {
        return identity.call(() -> kind == ModelKind.TABLE
                ? repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .withoutTenantId()
                        .orderByDecisionDefinitionVersion()
                        .desc()
                        .listPage(from, most)
                        .stream()
                        .map(this::table)
                        .toList()
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .withoutTenantId()
                        .orderByProcessDefinitionVersion()
                        .desc()
                        .listPage(from, most)
                        .stream()
                        .map(this::process)
                        .toList());
    }

    /** Versions are counted from 1. */
    public Optional<Version> version(ModelKind kind, String key, int number) {
        if (number < 1) {
            return Optional.empty();
        }
        return identity.call(() -> kind == ModelKind.TABLE
                ? repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .decisionDefinitionVersion(number)
                        .withoutTenantId()
                        .listPage(0, 1)
                        .stream()
                        .map(this::table)
                        .findFirst()
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(number)
                        .withoutTenantId()
                        .listPage(0, 1)
                        .stream()
                        .map(this::process)
                        .findFirst());
    }

    /** The forms of a process and the tasks that show them, in the order of their names. */
    public Map<String, LocalizedText> formsOf(Version process) {
        return models.formsOf(process.definitionId());
    }

    public Moment moment(String deploymentId) {
        return moments.computeIfAbsent(deploymentId, id -> {
            Deployment deployment = identity.call(
                    () -> repository.createDeploymentQuery().deploymentId(id).singleResult());
            return new Moment(
                    deployment.getDeploymentTime().toInstant(), ModelDeployment.SOURCE.equals(deployment.getSource()));
        });
    }

    /**
     * How many run on this version, in all organisations. Asked without the rights of a designer, who may see none of them: only whoever
     * masks the number may ask.
     */
    public long running(Version process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(process.definitionId())
                .count();
    }

    /** The files of this version: of a process with its forms. */
    public List<ModelFile> files(Version version) {
        return identity.call(() -> repository.getDeploymentResourceNames(version.deploymentId()).stream()
                .filter(name -> name.equals(version.file()) || LatestModels.isFormOf(version.key(), name))
                .map(name -> new ModelFile(name, read(version.deploymentId(), name)))
                .toList());
    }

    /** The drawing of a process as BPMN, with its names in Dutch or English; empty when it has none. */
    public Optional<String> diagram(Version process, Locale language) {
        return models.isDrawn(process.definitionId())
                ? Optional.of(models.diagram(process.definitionId(), "nl".equals(language.getLanguage())))
                : Optional.empty();
    }

    /** What putting these into use would do, or that another one is being looked at. */
    public ModelCheck check(List<ModelFile> files) {
        try {
            // of the engine that DeploymentCheck sets up
            return identity.call(() -> ((CheckedDeployments) repository).preview(byName(files)));
        } catch (ModelRefusedException e) {
            return new ModelCheck(e.problems(), List.of(), false);
        }
    }

    /**
     * Puts them into use, by the same way and the same check as whoever deploys over REST, in a transaction of its own: the check comes
     * before it, without the database.
     *
     * @return why they are refused; empty when it is done
     */
    public List<ModelProblem> deploy(List<ModelFile> files, String note) {
        try {
            identity.run(() -> notes.with(note, () -> {
                var deployment =
                        repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
                byName(files)
                        .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
                return deployment.deployWithResult();
            }));
            return List.of();
        } catch (ModelRefusedException e) {
            return e.problems();
        }
    }

    private static Map<String, byte[]> byName(List<ModelFile> files) {
        var byName = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> byName.put(file.name(), file.content()));
        return byName;
    }

    private Version process(ResourceDefinition definition) {
        return version(definition, models.label(definition.getId(), definition.getKey()));
    }

    /** A table has a name in one language; those that come with the application have the other as well. */
    private Version table(ResourceDefinition definition) {
        var key = "models.table." + definition.getKey();
        var name = definition.getName() == null ? definition.getKey() : definition.getName();
        return version(
                definition, new LocalizedText(name, Texts.has(Texts.DUTCH, key) ? Texts.in(Texts.DUTCH, key) : name));
    }

    private static Version version(ResourceDefinition definition, LocalizedText name) {
        return new Version(
                definition.getKey(),
                name,
                definition.getVersion(),
                definition.getId(),
                definition.getDeploymentId(),
                definition.getResourceName());
    }

    private byte[] read(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
