package nl.koers.reminder.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the table {@code overdueNotice} how long work of some kind may be overdue before a team lead hears of it. */
@Component
public class OverdueNotice {

    /** Who reads the table when it happens by itself. */
    private static final Actor ITSELF = new Actor("reminders", Set.of(Role.TEAM_LEAD), Set.of());

    private final DecisionTables tables;
    private final CurrentActor currentActor;

    OverdueNotice(DecisionTables tables, CurrentActor currentActor) {
        this.tables = tables;
        this.currentActor = currentActor;
    }

    /**
     * @param kinds keys of processes; one that the table does not name is answered by its row for all others
     * @return for each kind a number of working days, 1 or more
     */
    public Map<String, Integer> workingDays(Collection<String> kinds) {
        return currentActor.callAs(ITSELF, () -> {
            var table = tables.read(OverdueNoticeTable.KEY, tables.latest(OverdueNoticeTable.KEY));
            return kinds.stream().distinct().collect(toMap(kind -> kind, kind -> {
                return OverdueNoticeTable.NOTICE_AFTER.in(
                        table.apply(Map.of(OverdueNoticeTable.WORK_KIND.name(), kind)));
            }));
        });
    }
}
