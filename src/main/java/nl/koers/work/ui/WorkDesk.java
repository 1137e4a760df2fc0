package nl.koers.work.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.ui.ClosedDossier;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.dossier.ui.EmergencyNotices;
import nl.koers.form.FieldError;
import nl.koers.form.Form;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.KeptDraft;
import nl.koers.work.KeptDraftService;
import nl.koers.work.WorkFilter;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the list and the task show: the work, the client's alias and card, and colleagues' names. */
@Component
class WorkDesk {

    private final WorkService work;
    private final KeptDraftService kept;
    private final DossierService dossier;
    private final SectionService sections;
    private final EmergencyAccessService emergency;
    private final TrajectoryService trajectories;
    private final UserNames names;
    private final ObjectProvider<WorkPart> parts;
    private final ObjectProvider<ClientAction> clientActions;
    private final CurrentActor currentActor;
    private final Clock clock;

    WorkDesk(
            WorkService work,
            KeptDraftService kept,
            DossierService dossier,
            SectionService sections,
            EmergencyAccessService emergency,
            TrajectoryService trajectories,
            UserNames names,
            ObjectProvider<WorkPart> parts,
            ObjectProvider<ClientAction> clientActions,
            CurrentActor currentActor,
            Clock clock) {
        this.parts = parts;
        this.clientActions = clientActions;
        this.work = work;
        this.kept = kept;
        this.dossier = dossier;
        this.sections = sections;
        this.emergency = emergency;
        this.trajectories = trajectories;
        this.names = names;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * One statement for the work, one for the aliases and one for what each kind of work is about, however many clients there are.
     *
     * @param found only work of these clients; null for all
     */
    List<WorkLine> lines(WorkAddress address, @Nullable Collection<TrajectoryCode> found, int limit) {
        if (found != null && found.isEmpty()) {
            return List.of();
        }
        var step = address.step();
        var domain = address.domain();
        var filter = new WorkFilter(
                address.scope(),
                step == null ? Set.of() : Set.of(step),
                domain == null ? Set.of() : Set.of(domain),
                found);
        var items = work.list(filter, 0, limit);
        var aliases = dossier.aliases(
                items.stream().map(WorkItem::trajectory).distinct().toList());
        var abouts = work.subjects(items.stream()
                .filter(item -> aliases.containsKey(item.trajectory()))
                .toList());
        return items.stream()
                .map(item -> new WorkLine(
                        item,
                        aliases.getOrDefault(
                                item.trajectory(), item.trajectory().value()),
                        abouts.get(item.processInstanceId()),
                        nameOf(item.assignee()),
                        address.scope() == WorkFilter.Scope.MINE && item.assignee() != null && !isMine(item)))
                .toList();
    }

    /** The clients with this whole alias or code, also those whose dossier is not open to the user. */
    Collection<TrajectoryCode> find(String typed) {
        return dossier.find(typed);
    }

    /** Open work of one client, the most urgent first. */
    List<WorkItem> of(TrajectoryCode trajectory) {
        return work.of(trajectory);
    }

    /**
     * In one transaction, so that what is opened is written down in one statement.
     *
     * @throws DossierClosedException when the client's dossier is not open to the user
     */
    @Transactional
    public OpenTask open(String taskId) {
        var task = work.open(taskId);
        var trajectory = task.item().trajectory();
        var caseworker = nameOf(task.item().caseworker());
        return new OpenTask(
                task,
                dossier.card(trajectory),
                sections.read(trajectory, DossierSection.REACH).content(),
                caseworker == null ? "" : caseworker,
                work.subjects(List.of(task.item())).get(task.item().processInstanceId()),
                trajectories.get(trajectory).stepSince());
    }

    /** Whether there is no such task any more for the acting user, nor anything that they typed for it. */
    boolean isOver(String taskId) {
        return !work.isOpen(taskId) && kept.find(taskId).isEmpty();
    }

    void claim(String taskId) {
        work.claim(taskId);
    }

    void release(String taskId) {
        work.release(taskId);
    }

    /** @return when it was saved */
    Instant saveDraft(WorkItem item, Map<String, Object> answers) {
        work.saveDraft(item, answers);
        return clock.instant();
    }

    List<FieldError> problems(Form form, Map<String, Object> answers) {
        return work.problems(form, answers);
    }

    List<WorkItem> complete(String taskId, Map<String, Object> answers) {
        return work.complete(taskId, answers);
    }

    /** The task that a team lead got by what was completed, which the acting user cannot open. */
    Optional<String> forTeamLeadAfter(WorkItem done) {
        return work.waitingForTeamLead(done.trajectory()).stream()
                .filter(task -> task.processInstanceId().equals(done.processInstanceId()))
                .map(task -> TaskName.of(task.label(), task.lifeDomain()))
                .findFirst();
    }

    /** Whether the client goes to somebody else with this task. */
    static boolean handsOver(WorkItem item) {
        return item.step() == Step.HANDOVER && !item.beside();
    }

    /** What has to be done for the client at once besides: it stays when the client is handed over, whoever has it. */
    static Optional<WorkItem> urgentBeside(WorkItem item, List<WorkItem> open) {
        return open.stream()
                .filter(WorkItem::atOnce)
                .filter(WorkItem::beside)
                .filter(other -> !other.taskId().equals(item.taskId()))
                .findFirst();
    }

    /** What the acting user typed for a task that is not open any more. */
    Optional<KeptDraft> kept(String taskId) {
        return kept.find(taskId);
    }

    void keepAsNote(WorkItem item, Map<String, Object> answers, Locale locale) {
        kept.keepAsNote(item, answers, locale);
    }

    void keepAsNote(KeptDraft draft, Locale locale) {
        kept.keepAsNote(draft.taskId(), locale);
    }

    /** What the client is called. */
    String alias(TrajectoryCode trajectory) {
        return dossier.card(trajectory).alias();
    }

    /** Whether the acting user may do this: it is theirs, nobody's yet, or that of somebody away in whose place they work. */
    boolean isOpenToMe(WorkItem item) {
        return item.assignee() == null || isMine(item) || isInPlaceOfSomebody(item);
    }

    boolean isInPlaceOfSomebody(WorkItem item) {
        return work.isInPlaceOfSomebody(item);
    }

    boolean isMine(WorkItem item) {
        return actor().userId().equals(item.assignee());
    }

    boolean mayClaim(WorkItem item) {
        return item.assignee() == null;
    }

    /** Instead of a task whose client's dossier is not open to the acting user. */
    ClosedDossier closed(TrajectoryCode code, Runnable onOpened) {
        var caseworker = nameOf(trajectories.get(code).caseworker());
        return new ClosedDossier(code, caseworker == null ? "" : caseworker, emergency, onOpened);
    }

    EmergencyDialog emergencyDialog(TrajectoryCode code, Runnable onOpened) {
        return new EmergencyDialog(code, emergency, onOpened);
    }

    /** What other features have to tell. */
    List<WorkPart> parts() {
        return parts.stream().toList();
    }

    EmergencyNotices notices() {
        return new EmergencyNotices(emergency, dossier, names);
    }

    /** Whether the acting user may give this back to the team. */
    boolean mayRelease(WorkItem item) {
        return item.assignee() != null && (isMine(item) || actor().is(Role.TEAM_LEAD));
    }

    /** What can be done for the client of a task, by a key. */
    List<ClientAction> clientActions() {
        return clientActions.orderedStream().toList();
    }

    /** Whether the acting user has a task list at all. */
    boolean hasWork() {
        return currentActor
                .find()
                .filter(actor -> actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD))
                .isPresent();
    }

    /** A team lead who is no caseworker has no clients of his or her own, but looks after everybody's work. */
    WorkFilter.Scope usualScope() {
        return actor().is(Role.CASEWORKER) ? WorkFilter.Scope.MINE : WorkFilter.Scope.TEAM;
    }

    @Nullable
    String nameOf(@Nullable String userId) {
        return userId == null ? null : names.displayName(userId);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }

    Actor actor() {
        return currentActor.require();
    }
}
