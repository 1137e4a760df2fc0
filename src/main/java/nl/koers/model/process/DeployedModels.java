package nl.koers.model.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.koers.model.ModelGraph;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.process.EngineIdentity;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads deployed models. What is deployed never changes, so what was read once is kept per definition. */
@Component
public class DeployedModels {

    private record Texts(Map<String, LocalizedText> labels, Map<String, LocalizedText> help) {}

    private final RepositoryService repository;
    private final FormService forms;
    private final EngineIdentity identity;
    private final Map<String, Texts> texts = new ConcurrentHashMap<>();
    private final Map<String, ModelGraph> graphs = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository, FormService forms, EngineIdentity identity) {
        this.repository = repository;
        this.forms = forms;
        this.identity = identity;
    }

    /** The element's name; its id when the model has no name for it. */
    public LocalizedText label(String processDefinitionId, String elementId) {
        return texts(processDefinitionId).labels().getOrDefault(elementId, new LocalizedText(elementId, elementId));
    }

    public Optional<LocalizedText> help(String processDefinitionId, String elementId) {
        return Optional.ofNullable(texts(processDefinitionId).help().get(elementId));
    }

    /** A form file under the name it was deployed by. */
    public record FormFile(String name, byte[] content) {}

    /** The form file that belongs to the deployed version of this task, or empty when the task has none. */
    public Optional<FormFile> formOfTask(String taskId) {
        return identity.call(() -> {
            var reference = forms.getTaskFormData(taskId).getCamundaFormRef();
            if (reference == null) {
                return Optional.empty();
            }
            try (InputStream form = forms.getDeployedTaskForm(taskId)) {
                return Optional.of(new FormFile(reference.getKey() + ".form", form.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The form file that tasks of this definition are made with, or empty when they have none. */
    public Optional<FormFile> form(String processDefinitionId, String taskKey) {
        BpmnModelInstance model = identity.call(() -> repository.getBpmnModelInstance(processDefinitionId));
        if (!(model.getModelElementById(taskKey) instanceof UserTask task) || task.getCamundaFormRef() == null) {
            return Optional.empty();
        }
        String deployment = identity.call(() -> repository.getProcessDefinition(processDefinitionId))
                .getDeploymentId();
        String file = task.getCamundaFormRef() + ".form";
        try (InputStream form = identity.call(() -> repository.getResourceAsStream(deployment, file))) {
            return Optional.of(new FormFile(file, form.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms that tasks of the model show, by id, with the name of the first such task. */
    public Map<String, LocalizedText> formsOf(String processDefinitionId) {
        BpmnModelInstance model = identity.call(() -> repository.getBpmnModelInstance(processDefinitionId));
        var found = new TreeMap<String, LocalizedText>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaFormRef() != null) {
                found.putIfAbsent(task.getCamundaFormRef(), label(processDefinitionId, task.getId()));
            }
        }
        return found;
    }

    /** What leads to what in the model. */
    public ModelGraph graph(String processDefinitionId) {
        return graphs.computeIfAbsent(
                processDefinitionId,
                id -> GraphReader.read(
                        identity.call(() -> repository.getBpmnModelInstance(id)),
                        texts(id).labels()));
    }

    public Optional<String> newestDefinition(String processKey) {
        return identity.call(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult()))
                .map(ProcessDefinition::getId);
    }

    public boolean isDrawn(String processDefinitionId) {
        return !identity.call(() -> repository.getBpmnModelInstance(processDefinitionId))
                .getDefinitions()
                .getBpmDiagrams()
                .isEmpty();
    }

    /** The BPMN as deployed, with every name in Dutch when asked. */
    public String diagram(String processDefinitionId, boolean dutch) {
        BpmnModelInstance model = identity.call(() -> repository.getBpmnModelInstance(processDefinitionId))
                .clone();
        if (dutch) {
            for (ModelElementInstance element :
                    model.getModelElementsByType(model.getModel().getType(BaseElement.class))) {
                String label = property((BaseElement) element, "label.nl");
                if (label != null && element instanceof TextAnnotation annotation) {
                    annotation.getText().setTextContent(label);
                } else if (label != null) {
                    element.setAttributeValue("name", label);
                }
            }
        }
        return Bpmn.convertToString(model);
    }

    private Texts texts(String processDefinitionId) {
        return texts.computeIfAbsent(processDefinitionId, this::read);
    }

    private Texts read(String processDefinitionId) {
        var labels = new HashMap<String, LocalizedText>();
        var help = new HashMap<String, LocalizedText>();
        BpmnModelInstance model = identity.call(() -> repository.getBpmnModelInstance(processDefinitionId));
        for (ModelElementInstance instance :
                model.getModelElementsByType(model.getModel().getType(BaseElement.class))) {
            var element = (BaseElement) instance;
            String name = element.getAttributeValue("name");
            if (name != null && element.getId() != null) {
                String dutch = property(element, "label.nl");
                labels.put(element.getId(), new LocalizedText(name, dutch == null ? name : dutch));
            }
            String english = property(element, "help.en");
            String dutchHelp = property(element, "help.nl");
            if (english != null && dutchHelp != null) {
                help.put(element.getId(), new LocalizedText(english, dutchHelp));
            }
        }
        return new Texts(labels, help);
    }

    private static @Nullable String property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
