package nl.koers.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.typing.Draft;
import nl.koers.dossier.typing.DraftService;
import nl.koers.form.AnswersJson;
import nl.koers.form.FieldError;
import nl.koers.form.Form;
import nl.koers.form.FormValidator;
import nl.koers.form.Validation;
import nl.koers.model.Models;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.StandIns;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.trajectory.process.CourseVariables;
import nl.koers.work.WorkConflictException.Reason;
import nl.koers.work.process.TaskEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task list and the work on one task. A completed task and its answers commit together or not at all: routing codes
 * go to the engine, what was told goes to the dossier.
 */
@Service
@Transactional
public class WorkService {

    private final WorkStore store;
    private final TaskEngine engine;
    private final Models models;
    private final FormValidator validator;
    private final DossierService dossier;
    private final EntryService entries;
    private final DraftService drafts;
    private final TrajectoryService trajectories;
    private final StandIns standIns;
    private final CurrentActor currentActor;
    private final ObjectProvider<TaskFeature> features;
    private final ObjectProvider<TaskAdvice> advice;
    private final ObjectProvider<WorkSubjects> subjects;
    private final ApplicationEventPublisher events;

    WorkService(
            WorkStore store,
            TaskEngine engine,
            Models models,
            FormValidator validator,
            DossierService dossier,
            EntryService entries,
            DraftService drafts,
            TrajectoryService trajectories,
            StandIns standIns,
            CurrentActor currentActor,
            ObjectProvider<TaskFeature> features,
            ObjectProvider<TaskAdvice> advice,
            ObjectProvider<WorkSubjects> subjects,
            ApplicationEventPublisher events) {
        this.store = store;
        this.engine = engine;
        this.models = models;
        this.validator = validator;
        this.dossier = dossier;
        this.entries = entries;
        this.drafts = drafts;
        this.trajectories = trajectories;
        this.standIns = standIns;
        this.currentActor = currentActor;
        this.features = features;
        this.advice = advice;
        this.subjects = subjects;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<WorkItem> list(WorkFilter filter, int offset, int limit) {
        return store.list(filter, worker(), offset, limit);
    }

    /** Counts up to {@code atMost}: nobody scrolls further, and an unbounded count is slow. */
    @Transactional(readOnly = true)
    public int count(WorkFilter filter, int atMost) {
        return store.count(filter, worker(), atMost);
    }

    /**
     * Open work that is due on these days, the soonest first.
     *
     * @param assignees only work of these users; null for all, also of nobody
     * @param to included
     */
    @Transactional(readOnly = true)
    public List<WorkItem> due(@Nullable Collection<String> assignees, LocalDate from, LocalDate to, int limit) {
        return store.due(assignees, from, to, worker(), limit);
    }

    /** Open work of one client, the most urgent first. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(TrajectoryCode trajectory) {
        return store.of(trajectory, worker());
    }

    /**
     * What this work is about besides its client, in a few words, by the id of the process instance; where there is anything. The number
     * of statements does not depend on how much work it is.
     *
     * @param items of clients whose dossier is open to the user
     */
    @Transactional(readOnly = true)
    public Map<String, String> subjects(Collection<WorkItem> items) {
        worker();
        var found = new HashMap<String, String>();
        subjects.forEach(feature -> found.putAll(feature.of(items)));
        return found;
    }

    /** Open work of one client that waits for a team lead, for who is none: to know, not to open. Empty for a team lead. */
    @Transactional(readOnly = true)
    public List<WorkItem> waitingForTeamLead(TrajectoryCode trajectory) {
        var actor = worker();
        return actor.is(Role.TEAM_LEAD) ? List.of() : store.ofTeamLead(trajectory, actor);
    }

    /**
     * @throws WorkConflictException when the task is gone or belongs to another organisation
     * @throws DossierClosedException when the client's dossier is not open to the user
     */
    public WorkTask open(String taskId) {
        WorkItem item = find(taskId);
        Form form = form(item);
        var draft = drafts.find(taskId);
        var previous =
                entries.lastAnswers(item.trajectory(), item.processKey(), item.taskKey(), instanceOfItsOwn(item));
        var known = engine.variables(taskId);
        Map<String, Object> values = new HashMap<>(form.initialValues(known));
        feature(item).ifPresent(feature -> values.putAll(form.readable(feature.known(item))));
        draft.ifPresent(d -> values.putAll(form.readable(AnswersJson.read(d.json()))));
        return new WorkTask(
                item,
                form,
                models.help(item.processDefinitionId(), item.taskKey()),
                feature(item).flatMap(feature -> feature.hint(item)).or(() -> advice.stream()
                        .flatMap(each -> each.about(item, form, known).stream())
                        .findFirst()),
                values,
                draft.map(Draft::savedAt).orElse(null),
                previous.map(answers -> form.readable(AnswersJson.read(answers.json())))
                        .orElse(Map.of()));
    }

    /** Whether the task is there for the acting user; nothing of it is read. */
    @Transactional(readOnly = true)
    public boolean isOpen(String taskId) {
        return store.find(taskId, worker()).isPresent();
    }

    /**
     * Takes on a task that nobody has. What is done in somebody's place needs no taking on, and is theirs again afterwards.
     *
     * @throws WorkConflictException when a colleague has it or it is gone
     * @throws DossierClosedException when the client's dossier is not open to the user
     */
    public void claim(String taskId) {
        WorkItem item = find(taskId);
        dossier.requireOpen(item.trajectory(), AccessSubject.TASK, AccessAction.CHANGED);
        engine.claim(taskId, worker().userId());
    }

    /** Whether it is the acting user's today in the place of somebody who is away: one statement when somebody else has it. */
    @Transactional(readOnly = true)
    public boolean isInPlaceOfSomebody(WorkItem item) {
        var assignee = item.assignee();
        return assignee != null
                && !assignee.equals(worker().userId())
                && standIns.hasWorkOf(assignee, item.organisation());
    }

    /**
     * Gives a task to a colleague, with what was typed in it kept for whoever typed it. A team lead may do so for everybody,
     * others with what nobody has or they do in somebody's place.
     *
     * @param seen as it was shown
     * @param userId of a caseworker of the task's organisation
     * @throws WorkConflictException when it is gone, or somebody else has it than was shown
     * @throws DossierClosedException when the client's dossier is not open to the acting user
     */
    public void give(WorkItem seen, String userId) {
        var item = find(seen.taskId());
        boolean may = item.assignee() == null || isOwnOrLeads(worker(), item) || isInPlaceOfSomebody(item);
        if (!may || !Objects.equals(seen.assignee(), item.assignee())) {
            throw new WorkConflictException(Reason.TAKEN);
        }
        dossier.requireOpen(item.trajectory(), AccessSubject.TASK, AccessAction.CHANGED);
        engine.assign(item.taskId(), userId);
    }

    /** Gives a task back to the team. A team lead may do so for others. */
    public void release(String taskId) {
        requireOwn(find(taskId));
        engine.release(taskId);
    }

    /**
     * Keeps what was typed, whatever happens next; not validated, since half a form is fine.
     *
     * @throws WorkConflictException when the task is gone; what was typed is kept all the same
     */
    public void saveDraft(WorkItem item, Map<String, ? extends @Nullable Object> raw) {
        Form form = models.formOf(item.processDefinitionId(), item.taskKey());
        drafts.save(item.trajectory(), item.taskId(), AnswersJson.write(form.readable(raw)));
        find(item.taskId());
    }

    /** What is wrong with answers, by the form alone; nothing is changed. */
    public List<FieldError> problems(Form form, Map<String, ? extends @Nullable Object> raw) {
        return validator.validate(form, raw) instanceof Validation.Refused refused ? refused.errors() : List.of();
    }

    /**
     * Completes a task of the acting user, one that nobody has, or one in the place of somebody who is away.
     *
     * @return the open work of the same client, the most urgent first; work that waits for the engine's next step is
     *     not in it yet and is announced by {@link WorkChanged}
     * @throws InvalidAnswersException when answers are not acceptable; nothing was changed
     * @throws WorkConflictException when the task is gone or a colleague has it; nothing was changed
     * @throws DossierClosedException when the client's dossier is not open to the user (any more); nothing was changed
     */
    public List<WorkItem> complete(String taskId, Map<String, ? extends @Nullable Object> raw) {
        WorkItem item = find(taskId);
        Actor actor = worker();
        boolean inPlaceOfSomebody = isInPlaceOfSomebody(item);
        if (item.assignee() != null && !item.assignee().equals(actor.userId()) && !inPlaceOfSomebody) {
            throw new WorkConflictException(Reason.TAKEN);
        }
        // before anything happens in the engine
        dossier.requireOpen(item.trajectory(), AccessSubject.TASK, AccessAction.COMPLETED);
        var validation = validator.validate(form(item), raw);
        if (validation instanceof Validation.Refused refused) {
            throw new InvalidAnswersException(refused.errors());
        }
        var answers = ((Validation.Accepted) validation).answers();
        var problems =
                feature(item).map(feature -> feature.problems(item, answers)).orElse(List.of());
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems);
        }
        if (item.assignee() == null) {
            engine.claim(taskId, actor.userId());
        } else if (inPlaceOfSomebody) {
            // the engine's history says who did it
            engine.assign(taskId, actor.userId());
        }
        engine.complete(taskId, answers.routing());
        var all = new LinkedHashMap<>(answers.routing());
        all.putAll(answers.told());
        entries.recordAnswers(
                item.trajectory(),
                item.processKey(),
                item.taskKey(),
                taskId,
                instanceOfItsOwn(item),
                AnswersJson.write(all));
        feature(item).ifPresent(feature -> feature.completed(item, answers));
        events.publishEvent(new TaskCompleted(item, answers));
        trajectories.recordActivity(item.trajectory(), profileIn(answers.routing()));
        drafts.discard(taskId);
        return store.of(item.trajectory(), actor);
    }

    private Optional<TaskFeature> feature(WorkItem item) {
        return features.stream()
                .filter(feature -> feature.processKey().equals(item.processKey()))
                .findFirst();
    }

    /** Of a process that runs once for each subject: what was answered about another is no previous answer. */
    private @Nullable String instanceOfItsOwn(WorkItem item) {
        return feature(item).isPresent() ? item.processInstanceId() : null;
    }

    private static @Nullable Profile profileIn(Map<String, Object> routing) {
        return CourseVariables.PROFILE.findIn(routing).orElse(null);
    }

    private Form form(WorkItem item) {
        return models.formOf(item.processDefinitionId(), item.taskKey(), item.taskId());
    }

    private WorkItem find(String taskId) {
        return store.find(taskId, worker()).orElseThrow(() -> new WorkConflictException(Reason.GONE));
    }

    private void requireOwn(WorkItem item) {
        if (!isOwnOrLeads(worker(), item)) {
            throw new WorkConflictException(Reason.TAKEN);
        }
    }

    private static boolean isOwnOrLeads(Actor actor, WorkItem item) {
        return actor.userId().equals(item.assignee()) || actor.is(Role.TEAM_LEAD);
    }

    private Actor worker() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
