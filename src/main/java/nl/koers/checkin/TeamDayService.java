package nl.koers.checkin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.absence.Absence;
import nl.koers.organisation.absence.AbsenceService;
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
        var userIds = new LinkedHashSet<@Nullable String>();
        userIds.add(null);
        caseworkers().forEach(colleague -> userIds.add(colleague.userId()));
        userIds.addAll(tasksOf.keySet());
        userIds.addAll(momentsOf.keySet());
        var away = absences.ofToday().stream()
                .collect(Collectors.toMap(Absence::userId, absence -> absence, (first, second) -> first));
        return userIds.stream()
                .map(userId -> new TeamDay(
                        userId,
                        away.get(userId),
                        tasksOf.getOrDefault(userId, List.of()),
                        momentsOf.getOrDefault(userId, List.of()),
                        mayGive(userId, away.get(userId))))
                .filter(member -> member.userId() != null || !member.isEmpty())
                .toList();
    }

    /** As {@link WorkService#give} decides, without a question for each task. */
    private boolean mayGive(@Nullable String userId, @Nullable Absence absence) {
        var actor = currentActor.require();
        return userId == null
                || actor.is(Role.TEAM_LEAD)
                || actor.userId().equals(userId)
                || absence != null && actor.userId().equals(absence.standIn());
    }

    private static <T> Map<@Nullable String, List<T>> by(List<T> items, Function<T, @Nullable String> whose) {
        var lists = new HashMap<@Nullable String, List<T>>();
        items.forEach(item -> lists.computeIfAbsent(whose.apply(item), userId -> new ArrayList<>())
                .add(item));
        return lists;
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
     * @throws nl.koers.dossier.access.DossierClosedException as {@link WorkService#give}
     */
    public void give(Collection<WorkItem> seen, Colleague colleague) {
        var organisations = seen.stream().map(WorkItem::organisation).collect(Collectors.toSet());
        organisations.forEach(organisation -> absences.requireCaseworker(organisation, colleague.userId()));
        seen.forEach(task -> work.give(task, colleague.userId()));
    }
}
