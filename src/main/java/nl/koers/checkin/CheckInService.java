package nl.koers.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.checkin.process.CheckInEngine;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.dossier.journal.PlanningNote.Change;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.organisation.absence.Absence;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkChanged;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is planned with the clients of the acting user's organisations, and what can be done about it. Whoever changes a
 * moment tells which one was seen; each change stands in the client's journal and in the access log. See
 * docs/adr/0110-check-ins-are-the-engines-timers.md.
 *
 * <p>Each change throws a {@link CheckInConflictException} when the moment came, was moved or went away meanwhile, a
 * {@link DossierClosedException} for a colleague to whom the dossier is not open, and an {@link AccessDeniedException} for
 * anybody else; nothing is changed then.
 */
@Service
@Transactional
public class CheckInService {

    /** What a list holds at most. */
    public static final int AT_MOST = 2_000;

    /** How far ahead a moment can be moved: further away, a year was mistyped. */
    public static final int FURTHEST_YEARS = 2;

    private final CheckInStore store;
    private final CheckInEngine engine;
    private final DossierService dossier;
    private final EntryService entries;
    private final TrajectoryService trajectories;
    private final WorkService work;
    private final AbsenceService absences;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckInService(
            CheckInStore store,
            CheckInEngine engine,
            DossierService dossier,
            EntryService entries,
            TrajectoryService trajectories,
            WorkService work,
            AbsenceService absences,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.engine = engine;
        this.dossier = dossier;
        this.entries = entries;
        this.trajectories = trajectories;
        this.work = work;
        this.absences = absences;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The soonest first, at most {@value #AT_MOST}; one statement, and one more for who stands in. */
    @Transactional(readOnly = true)
    public List<UpcomingCheckIn> upcoming(CheckInFilter filter) {
        var whose = whose(filter);
        return store.list(whose.users(), filter.from(), filter.to(), worker(), AT_MOST).stream()
                .filter(moment -> whose.has(moment.caseworker(), moment.organisation()))
                .toList();
    }

    /** The open tasks that are due in these days, of the same people, the soonest first and as many at most. */
    @Transactional(readOnly = true)
    public List<WorkItem> dueTasks(CheckInFilter filter) {
        var whose = whose(filter);
        return work.due(whose.users(), filter.from(), filter.to(), AT_MOST).stream()
                .filter(task -> whose.has(task.assignee(), task.organisation()))
                .toList();
    }

    /**
     * Whose work is asked for.
     *
     * @param users null for everybody's, also nobody's
     * @param absences in which the acting user stands in, if that is what is asked for: each for one organisation
     */
    private record People(@Nullable Set<String> users, @Nullable List<Absence> absences) {

        boolean has(@Nullable String userId, OrganisationId organisation) {
            return absences == null
                    || absences.stream()
                            .anyMatch(absence -> absence.userId().equals(userId)
                                    && absence.organisation().equals(organisation));
        }
    }

    /** What is planned with one client, the soonest first. */
    @Transactional(readOnly = true)
    public List<UpcomingCheckIn> of(TrajectoryCode code) {
        return store.of(code, worker());
    }

    /** Empty when it is not planned (any more), or with a client of another organisation. */
    @Transactional(readOnly = true)
    public Optional<UpcomingCheckIn> find(String id) {
        return store.find(id, worker());
    }

    /** Those in which the acting user works today in the place of a colleague. */
    @Transactional(readOnly = true)
    public List<Absence> standsIn() {
        var userId = worker().userId();
        return absences.ofToday().stream()
                .filter(absence -> userId.equals(absence.standIn()))
                .toList();
    }

    /**
     * Plans it on another day; it stays one moment, with the rhythm going on from there.
     *
     * @param day from today, at most {@value #FURTHEST_YEARS} years ahead
     * @param words what there is to add, at most {@value PlanningNote#WORDS_MAX_LENGTH} characters; may be empty
     * @throws IllegalArgumentException when it is another day
     */
    public void move(UpcomingCheckIn seen, LocalDate day, Reason reason, String words) {
        var today = Netherlands.today(clock);
        if (day.isBefore(today) || day.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new IllegalArgumentException("not a day to plan on");
        }
        var planned = requireOpen(seen);
        engine.move(planned.id(), seen.plannedAt(), day);
        written(planned, new PlanningNote(Change.MOVED, planned.label(), seen.day(), day, reason, words));
    }

    /**
     * The client wants no contact this time: the moment passes and is planned one interval after the day it was on, or
     * the first working day after that. No task appears, and it does not count as an attempt.
     *
     * @param words as above
     * @throws CheckInConflictException also when it has no rhythm
     */
    public void skip(UpcomingCheckIn seen, String words) {
        var planned = requireOpen(seen);
        var next = planned.dayAfterSkipping().orElseThrow(CheckInConflictException::new);
        engine.move(planned.id(), seen.plannedAt(), next);
        written(planned, new PlanningNote(Change.SKIPPED, planned.label(), seen.day(), next, null, words));
    }

    /**
     * Its task appears at once.
     *
     * @return id of the task; empty when the engine has to do something else first
     */
    public Optional<String> doNow(UpcomingCheckIn seen) {
        var planned = requireOpen(seen);
        var before = tasks(planned);
        engine.doNow(planned.id(), seen.plannedAt());
        written(planned, new PlanningNote(Change.DONE_NOW, planned.label(), seen.day(), null, null, ""));
        return tasks(planned).stream().filter(task -> !before.contains(task)).findFirst();
    }

    private List<String> tasks(UpcomingCheckIn planned) {
        return work.of(planned.trajectory()).stream()
                .filter(task -> task.processInstanceId().equals(planned.processInstanceId()))
                .map(WorkItem::taskId)
                .toList();
    }

    /** As it is planned now, of a client whose dossier is open to the user. */
    private UpcomingCheckIn requireOpen(UpcomingCheckIn seen) {
        var code = seen.trajectory();
        dossier.requireOpen(code, AccessSubject.CHECK_IN, AccessAction.CHANGED);
        return store.find(seen.id(), worker())
                .filter(planned -> planned.trajectory().equals(code))
                .orElseThrow(CheckInConflictException::new);
    }

    private void written(UpcomingCheckIn planned, PlanningNote note) {
        entries.addPlanning(planned.trajectory(), note);
        trajectories.recordActivity(planned.trajectory(), null);
        events.publishEvent(new WorkChanged(planned.organisation()));
    }

    private People whose(CheckInFilter filter) {
        return switch (filter.whose()) {
            case MINE -> new People(Set.of(worker().userId()), null);
            case STANDING_IN -> {
                var away = standsIn();
                yield new People(away.stream().map(Absence::userId).collect(Collectors.toSet()), away);
            }
            case TEAM -> new People(null, null);
        };
    }

    private Actor worker() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
