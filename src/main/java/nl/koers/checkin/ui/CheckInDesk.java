package nl.koers.checkin.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.Guidance;
import nl.koers.checkin.GuidanceService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.dossier.typing.TypingPlace;
import nl.koers.dossier.typing.TypingService;
import nl.koers.dossier.ui.ClosedDossier;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the calendar shows: moments, tasks, what clients are called, and colleagues' names. */
@Component
class CheckInDesk {

    /**
     * What stands in the calendar on the days that are asked for.
     *
     * @param days only those on which there is something, the soonest first
     * @param cut whether there was more than a list takes
     */
    record Shown(List<CalendarDay> days, boolean cut) {

        CalendarDay on(LocalDate date) {
            return days.stream()
                    .filter(day -> day.date().equals(date))
                    .findFirst()
                    .orElseGet(() -> new CalendarDay(date, List.of(), 0, 0));
        }
    }

    private static final String TYPING = "checkIn";

    private final CheckInService checkIns;
    private final GuidanceService guidance;
    private final DossierService dossier;
    private final EmergencyAccessService emergency;
    private final TypingPlace typing;
    private final UserNames names;
    private final CurrentActor currentActor;
    private final Clock clock;

    CheckInDesk(
            CheckInService checkIns,
            GuidanceService guidance,
            DossierService dossier,
            EmergencyAccessService emergency,
            TypingService typing,
            UserNames names,
            CurrentActor currentActor,
            Clock clock) {
        this.checkIns = checkIns;
        this.guidance = guidance;
        this.dossier = dossier;
        this.emergency = emergency;
        this.typing = new TypingPlace(typing, TYPING);
        this.names = names;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The number of statements does not depend on that of the clients: one for the moments, one for the tasks, one for
     * the aliases.
     *
     * @param perDay how many lines of a day are shown
     */
    Shown read(CalendarAddress address, int perDay) {
        var moments = checkIns.upcoming(address.filter());
        var tasks = checkIns.dueTasks(address.filter());
        var byDay = new TreeMap<LocalDate, DayInTheMaking>();
        moments.forEach(moment -> byDay.computeIfAbsent(moment.day(), day -> new DayInTheMaking())
                .moments
                .add(moment));
        tasks.forEach(task -> byDay.computeIfAbsent(Netherlands.day(dueAt(task)), day -> new DayInTheMaking())
                .tasks
                .add(task));
        byDay.values().forEach(day -> day.keep(perDay));
        var aliases = dossier.aliases(byDay.values().stream()
                .flatMap(DayInTheMaking::clients)
                .distinct()
                .toList());
        var namesOf = new HashMap<String, String>();
        var days = new ArrayList<CalendarDay>();
        byDay.forEach((date, day) -> days.add(new CalendarDay(
                date,
                Stream.<CalendarLine>concat(
                                day.shownMoments.stream()
                                        .map(moment -> new CalendarLine.Moment(
                                                moment,
                                                alias(aliases, moment.trajectory()),
                                                name(namesOf, moment.caseworker()))),
                                day.shownTasks.stream()
                                        .map(task -> new CalendarLine.Due(
                                                task,
                                                dueAt(task),
                                                alias(aliases, task.trajectory()),
                                                name(namesOf, task.assignee()))))
                        .toList(),
                day.moments.size(),
                day.tasks.size())));
        return new Shown(days, moments.size() == CheckInService.AT_MOST || tasks.size() == CheckInService.AT_MOST);
    }

    /** What falls on a day, and of it what is shown: moments first. */
    private static final class DayInTheMaking {
        private final List<UpcomingCheckIn> moments = new ArrayList<>();
        private final List<WorkItem> tasks = new ArrayList<>();
        private List<UpcomingCheckIn> shownMoments = List.of();
        private List<WorkItem> shownTasks = List.of();

        void keep(int most) {
            shownMoments = moments.stream().limit(most).toList();
            shownTasks = tasks.stream().limit(most - shownMoments.size()).toList();
        }

        Stream<TrajectoryCode> clients() {
            return Stream.concat(
                    shownMoments.stream().map(UpcomingCheckIn::trajectory),
                    shownTasks.stream().map(WorkItem::trajectory));
        }
    }

    private static Instant dueAt(WorkItem task) {
        var due = task.dueAt();
        if (due == null) {
            throw new IllegalStateException("found by its date, and has none");
        }
        return due;
    }

    private static String alias(Map<TrajectoryCode, String> aliases, TrajectoryCode code) {
        return aliases.getOrDefault(code, code.value());
    }

    private String name(Map<String, String> known, @Nullable String userId) {
        return userId == null ? "" : known.computeIfAbsent(userId, names::displayName);
    }

    List<UpcomingCheckIn> of(TrajectoryCode code) {
        return checkIns.of(code);
    }

    /** As it is planned now; empty when it is not any more. */
    Optional<UpcomingCheckIn> find(UpcomingCheckIn seen) {
        return checkIns.find(seen.id());
    }

    /** What the client is called, if the dossier is open to the user; otherwise the code. */
    String alias(TrajectoryCode code) {
        return alias(dossier.aliases(List.of(code)), code);
    }

    boolean isOpen(TrajectoryCode code) {
        return dossier.reason(code).isPresent();
    }

    Guidance guidance(TrajectoryCode code) {
        return guidance.about(code);
    }

    ClosedDossier closed(UpcomingCheckIn checkIn, Runnable onOpened) {
        var caseworker = checkIn.caseworker();
        return new ClosedDossier(
                checkIn.trajectory(), caseworker == null ? "" : names.displayName(caseworker), emergency, onOpened);
    }

    // ---- what is done ----

    void move(UpcomingCheckIn seen, LocalDate day, Reason reason, String words) {
        checkIns.move(seen, day, reason, words);
        typing.forget(seen.trajectory());
    }

    void skip(UpcomingCheckIn seen, String words) {
        checkIns.skip(seen, words);
        typing.forget(seen.trajectory());
    }

    /** @return id of the task that appeared */
    Optional<String> doNow(UpcomingCheckIn seen) {
        return checkIns.doNow(seen);
    }

    /** What is typed about a moment of a client and not used yet. */
    TypingPlace typing() {
        return typing;
    }

    // ---- who looks ----

    /** A team lead who is no caseworker has no clients of his or her own. */
    Whose usual() {
        return currentActor.require().is(Role.CASEWORKER) ? Whose.MINE : Whose.TEAM;
    }

    boolean standsIn() {
        return !checkIns.standsIn().isEmpty();
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
