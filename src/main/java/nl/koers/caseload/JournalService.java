package nl.koers.caseload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.koers.dossier.DossierEntry;
import nl.koers.dossier.DossierService;
import nl.koers.form.AnswersJson;
import nl.koers.form.Form;
import nl.koers.model.Models;
import nl.koers.model.TaskOrigin;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A client's journal: notes and earlier answers, with the questions as they were asked at the time. */
@Service
@Transactional
public class JournalService {

    private final DossierService dossier;
    private final Models models;
    private final TrajectoryService trajectories;

    JournalService(DossierService dossier, Models models, TrajectoryService trajectories) {
        this.dossier = dossier;
        this.models = models;
        this.trajectories = trajectories;
    }

    /**
     * Newest first. The number of statements does not depend on that of the entries; forms are read once.
     *
     * @param limit 1 to {@value nl.koers.dossier.DossierService#ENTRIES_MAX}
     */
    public List<JournalEntry> entries(TrajectoryCode code, int limit) {
        var entries = dossier.entries(code, limit);
        var sources = new Sources(code);
        return entries.stream().map(entry -> entry(entry, sources)).toList();
    }

    /** Writes down a note and that somebody worked on the trajectory. */
    public void addNote(TrajectoryCode code, String text) {
        dossier.addNote(code, text);
        trajectories.recordActivity(code, null);
    }

    private JournalEntry entry(DossierEntry entry, Sources sources) {
        if (entry.kind() == DossierEntry.Kind.NOTE) {
            return new JournalEntry.Note(entry.id(), entry.author(), entry.recordedAt(), entry.content());
        }
        String taskKey = String.valueOf(entry.taskKey());
        var definition = sources.definition(String.valueOf(entry.taskId()), String.valueOf(entry.processKey()));
        return new JournalEntry.Answers(
                entry.id(),
                entry.author(),
                entry.recordedAt(),
                definition.isEmpty() ? new LocalizedText(taskKey, taskKey) : models.label(definition, taskKey),
                definition.isEmpty() ? new Form(taskKey, List.of()) : models.formOf(definition, taskKey),
                AnswersJson.read(entry.content()));
    }

    /** Which model asked: the one of the task itself, and once the engine's history is cleaned up, the newest. */
    private final class Sources {
        private final Map<String, TaskOrigin> byTask;
        private final Map<String, String> newest = new HashMap<>();

        Sources(TrajectoryCode code) {
            byTask = models.originsOfTasks(code);
        }

        /** Empty when there is no such process any more. */
        String definition(String taskId, String processKey) {
            var known = byTask.get(taskId);
            return known != null
                    ? known.processDefinitionId()
                    : newest.computeIfAbsent(
                            processKey, key -> models.newestDefinition(key).orElse(""));
        }
    }
}
