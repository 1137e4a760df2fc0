package nl.koers.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.organisation.Absence;
import nl.koers.organisation.AbsenceService;
import nl.koers.organisation.Colleague;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day of the whole team: who has what to do, who is away, and what goes to somebody else. */
@Service
@Transactional
public class TeamDayService {

    /** Since when work can be late and still stand here: longer than any work is left. */
    private static final int LATE_YEARS = 2;

    private final CheckInService checkIns;
    private final WorkService work;
    private final AbsenceService absences;
    private final CurrentActor currentActor;
    private final Clock clock;

    TeamDayService(
            CheckInService checkIns,
            WorkService work,
            AbsenceService absences,
            CurrentActor currentActor,
            Clock clock) {
        this.checkIns = checkIns;
        this.work = work;
        this.absences = absences;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * First what nobody has, then all caseworkers by name, then others who have something. The number of statements does
     * not depend on that of people, tasks or clients.
     */
    @Transactional(readOnly = true)
    public List<TeamDay> today() {
        var today = Netherlands.today(clock);
        var tasks = checkIns.dueTasks(new CheckInFilter(Whose.TEAM, today.minusYears(LATE_YEARS), today));
        var moments = checkIns.upcoming(new CheckInFilter(Whose.TEAM, today, today));
        var tasksOf = by(tasks, WorkItem::assignee);
        var momentsOf = by(moments, UpcomingCheckIn::caseworker);
        var people = new LinkedHashMap<@Nullable String, @Nullable Absence>();
        people.put(null, null);
        caseworkers().forEach(colleague -> people.put(colleague.userId(), null));
        tasksOf.keySet().forEach(userId -> people.putIfAbsent(userId, null));
        momentsOf.keySet().forEach(userId -> people.putIfAbsent(userId, null));
        away(today).forEach(people::replace);
        var team = new ArrayList<TeamDay>();
        people.forEach((userId, absence) -> team.add(new TeamDay(
                userId, absence, tasksOf.getOrDefault(userId, List.of()), momentsOf.getOrDefault(userId, List.of()))));
        team.removeIf(member -> member.userId() == null && member.isEmpty());
        return team;
    }

    private static <T> Map<@Nullable String, List<T>> by(List<T> items, Function<T, @Nullable String> whose) {
        var lists = new HashMap<@Nullable String, List<T>>();
        items.forEach(item -> lists.computeIfAbsent(whose.apply(item), userId -> new ArrayList<>())
                .add(item));
        return lists;
    }

    private Map<String, Absence> away(LocalDate today) {
        return absences.notOver().stream()
                .filter(absence -> !absence.firstDay().isAfter(today))
                .collect(Collectors.toMap(Absence::userId, absence -> absence, (first, second) -> first));
    }

    /** To whom work can be given: the caseworkers of the acting user's organisations, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> caseworkers() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD).organisations().stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .flatMap(organisation -> absences.caseworkers(organisation).stream())
                .distinct()
                .toList();
    }

    /**
     * Gives tasks to a colleague, all or none.
     *
     * @param seen as they were shown
     * @throws IllegalArgumentException when the colleague is no caseworker of the organisation of each
     * @throws nl.koers.work.WorkConflictException as {@link WorkService#give}
     * @throws nl.koers.dossier.DossierClosedException as {@link WorkService#give}
     */
    public void give(Collection<WorkItem> seen, Colleague colleague) {
        var organisations = seen.stream().map(WorkItem::organisation).collect(Collectors.toSet());
        organisations.forEach(organisation -> requireCaseworker(organisation, colleague));
        seen.forEach(task -> work.give(task, colleague.userId()));
    }

    private void requireCaseworker(OrganisationId organisation, Colleague colleague) {
        if (!absences.caseworkers(organisation).stream()
                .map(Colleague::userId)
                .toList()
                .contains(colleague.userId())) {
            throw new IllegalArgumentException("no caseworker of the organisation");
        }
    }

    /** Whether the acting user may give it to somebody else. */
    public boolean mayGive(WorkItem task, Set<String> standsInFor) {
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        var assignee = task.assignee();
        return assignee == null
                || actor.is(Role.TEAM_LEAD)
                || actor.userId().equals(assignee)
                || standsInFor.contains(assignee);
    }
}
