package nl.koers.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.koers.form.Form;
import nl.koers.form.file.FormParser;
import nl.koers.model.process.CourseHistory;
import nl.koers.model.process.DeployedModels;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.TrajectoryCode;
import org.springframework.stereotype.Service;

/** What the deployed models say: names, help, forms and diagrams, always of the version that a task belongs to. */
@Service
public class Models {

    private final DeployedModels deployed;
    private final CourseHistory history;
    private final FormParser parser;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    Models(DeployedModels deployed, CourseHistory history, FormParser parser) {
        this.deployed = deployed;
        this.history = history;
        this.parser = parser;
    }

    /** The element's name; its id when the model has no name for it. */
    public LocalizedText label(String processDefinitionId, String elementId) {
        return deployed.label(processDefinitionId, elementId);
    }

    public Optional<LocalizedText> help(String processDefinitionId, String elementId) {
        return deployed.help(processDefinitionId, elementId);
    }

    /** The form of a task, as deployed with the process that made the task. */
    public Form formOf(String processDefinitionId, String taskKey, String taskId) {
        return forms.computeIfAbsent(processDefinitionId + "/" + taskKey, key -> deployed.formOfTask(taskId)
                .map(file -> parser.read(file.name(), file.content()))
                .orElseGet(() -> new Form(taskKey, List.of())));
    }

    /** The form that tasks of this definition were made with; with no fields when they have none. */
    public Form formOf(String processDefinitionId, String taskKey) {
        return forms.computeIfAbsent(
                processDefinitionId + "/" + taskKey, key -> deployed.form(processDefinitionId, taskKey)
                        .map(file -> parser.read(file.name(), file.content()))
                        .orElseGet(() -> new Form(taskKey, List.of())));
    }

    /** What each task of a course was made by, by task id, as long as the engine's history keeps them; one statement. */
    public Map<String, TaskOrigin> originsOfTasks(TrajectoryCode code) {
        return history.originsOfTasks(code);
    }

    /** The id of the process's newest definition. */
    public Optional<String> newestDefinition(String processKey) {
        return deployed.newestDefinition(processKey);
    }

    /** The diagram as BPMN, with names in Dutch or English. */
    public String diagram(String processDefinitionId, Locale locale) {
        return deployed.diagram(processDefinitionId, "nl".equals(locale.getLanguage()));
    }
}
