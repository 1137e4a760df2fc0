package nl.koers.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.typing.Draft;
import nl.koers.dossier.typing.DraftService;
import nl.koers.form.AnswersJson;
import nl.koers.form.Form;
import nl.koers.model.Models;
import nl.koers.model.TaskOrigin;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.TrajectoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting user typed for tasks that somebody else completed or that the course left behind. It stays until its
 * writer keeps it as a note or throws it away; nobody sees another's.
 */
@Service
@Transactional
public class KeptDraftService {

    private final DraftService drafts;
    private final WorkStore work;
    private final Models models;
    private final EntryService entries;
    private final TrajectoryService trajectories;
    private final CurrentActor currentActor;

    KeptDraftService(
            DraftService drafts,
            WorkStore work,
            Models models,
            EntryService entries,
            TrajectoryService trajectories,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.work = work;
        this.models = models;
        this.entries = entries;
        this.trajectories = trajectories;
        this.currentActor = currentActor;
    }

    /**
     * Newest first; the number of statements does not depend on how many there are.
     *
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     */
    public List<KeptDraft> of(TrajectoryCode code) {
        var all = drafts.of(code);
        if (all.isEmpty()) {
            return List.of();
        }
        var open = work.of(code, worker()).stream().map(WorkItem::taskId).collect(Collectors.toSet());
        var left = all.stream().filter(draft -> !open.contains(draft.taskId())).toList();
        if (left.isEmpty()) {
            return List.of();
        }
        var origins = models.originsOfTasks(code);
        return left.stream()
                .map(draft -> kept(draft, origins.get(draft.taskId())))
                .toList();
    }

    /** Empty when the task is still open, or when the acting user typed nothing for it. */
    public Optional<KeptDraft> find(String taskId) {
        return drafts.find(taskId)
                .filter(draft -> work.find(taskId, worker()).isEmpty())
                .map(draft ->
                        kept(draft, models.originsOfTasks(draft.trajectory()).get(taskId)));
    }

    /**
     * Adds words to what the acting user has in a task's draft, whether the task is still there or not.
     *
     * @param words by the key of the field
     * @throws AccessDeniedException when the client's dossier is not open to the user
     */
    public void add(TrajectoryCode code, String taskId, Map<String, String> words) {
        var answers = new LinkedHashMap<String, Object>();
        drafts.find(taskId).ifPresent(draft -> answers.putAll(AnswersJson.read(draft.json())));
        answers.putAll(words);
        drafts.save(code, taskId, AnswersJson.write(answers));
    }

    /** The words go to the client's notes, and the draft is gone. Does nothing when there is no such draft any more. */
    public void keepAsNote(String taskId, Locale locale) {
        find(taskId).ifPresent(draft -> keep(draft.trajectory(), taskId, draft.form(), draft.values(), locale));
    }

    /** The same for what stands in the open form of a task that has just gone. */
    public void keepAsNote(WorkItem task, Map<String, Object> values, Locale locale) {
        var form = models.formOf(task.processDefinitionId(), task.taskKey());
        keep(task.trajectory(), task.taskId(), form, values, locale);
    }

    private void keep(TrajectoryCode code, String taskId, Form form, Map<String, Object> values, Locale locale) {
        var notes = TypedText.in(form, values, locale, EntryService.NOTE_MAX_LENGTH);
        if (!notes.isEmpty()) {
            notes.forEach(note -> entries.addNote(code, note));
            trajectories.recordActivity(code, null);
            drafts.discard(taskId);
        }
    }

    /** What was typed for this task is not needed any more. */
    public void throwAway(String taskId) {
        drafts.discard(taskId);
    }

    private KeptDraft kept(Draft draft, @Nullable TaskOrigin origin) {
        Map<String, Object> values = AnswersJson.read(draft.json());
        if (origin == null) {
            var unknown = new Form("", List.of());
            return new KeptDraft(draft.taskId(), draft.trajectory(), null, unknown, values, draft.savedAt());
        }
        var form = models.formOf(origin.processDefinitionId(), origin.taskKey());
        return new KeptDraft(
                draft.taskId(),
                draft.trajectory(),
                models.label(origin.processDefinitionId(), origin.taskKey()),
                form,
                values,
                draft.savedAt());
    }

    private Actor worker() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
