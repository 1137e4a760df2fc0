package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.koers.checkin.TeamDay;
import nl.koers.checkin.TeamDayService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.DossierService;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.absence.Absence;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Moments;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the team's day shows: people, their work, what clients are called. */
@Component
class TeamDesk {

    /** @param due in words, such as {@code 2 days late} */
    record Task(WorkItem item, String alias, String name, String due) {
        @Override
        public String toString() {
            return "Task[" + item.taskId() + "]";
        }
    }

    record Moment(UpcomingCheckIn checkIn, String alias) {
        @Override
        public String toString() {
            return "Moment[" + checkIn.id() + "]";
        }
    }

    record Person(String name, @Nullable Absence absence, List<Task> tasks, List<Moment> moments, boolean mayGive) {

        String counted() {
            var counted = CalendarDay.counted(moments.size(), tasks.size());
            return counted.isEmpty() ? text("teamDay.nothing") : counted;
        }
    }

    record Shown(List<Person> people) {

        List<WorkItem> tasks() {
            return people.stream()
                    .flatMap(person -> person.tasks().stream())
                    .map(Task::item)
                    .toList();
        }
    }

    private final TeamDayService team;
    private final DossierService dossier;
    private final UserNames names;
    private final Clock clock;

    TeamDesk(TeamDayService team, DossierService dossier, UserNames names, Clock clock) {
        this.team = team;
        this.dossier = dossier;
        this.names = names;
        this.clock = clock;
    }

    /** The number of statements does not depend on that of clients or tasks. */
    Shown today() {
        var days = team.today();
        var aliases = dossier.aliases(days.stream()
                .flatMap(day -> Stream.concat(
                        day.tasks().stream().map(WorkItem::trajectory),
                        day.moments().stream().map(UpcomingCheckIn::trajectory)))
                .distinct()
                .toList());
        var known = new HashMap<String, String>();
        team.caseworkers().forEach(colleague -> known.put(colleague.userId(), colleague.displayName()));
        var moments = new Moments(clock);
        var people = new ArrayList<Person>();
        for (var day : days) {
            var tasks = day.tasks().stream()
                    .map(item -> new Task(
                            item,
                            alias(aliases, item.trajectory()),
                            TaskName.of(item.label(), item.lifeDomain()),
                            moments.due(item.dueAt())))
                    .toList();
            var planned = day.moments().stream()
                    .map(checkIn -> new Moment(checkIn, alias(aliases, checkIn.trajectory())))
                    .toList();
            people.add(new Person(name(day, known), day.absence(), tasks, planned, day.mayGive()));
        }
        return new Shown(people);
    }

    private String name(TeamDay day, Map<String, String> known) {
        var userId = day.userId();
        return userId == null ? text("teamDay.nobody") : known.computeIfAbsent(userId, this::nameOf);
    }

    private static String alias(Map<TrajectoryCode, String> aliases, TrajectoryCode code) {
        return aliases.getOrDefault(code, code.value());
    }

    String nameOf(String userId) {
        return names.displayName(userId);
    }

    List<Colleague> caseworkers() {
        return team.caseworkers();
    }

    void give(Collection<WorkItem> tasks, Colleague colleague) {
        team.give(tasks, colleague);
    }
}
