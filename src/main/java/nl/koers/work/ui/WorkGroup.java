package nl.koers.work.ui;

import java.time.Instant;
import java.time.LocalDate;
import nl.koers.shared.Netherlands;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** The parts of the task list, in the order of the list. */
enum WorkGroup {
    AT_ONCE("work.group.atOnce"),
    OVERDUE("work.group.overdue"),
    TODAY("work.group.today"),
    COMING("work.group.coming"),
    UNDATED("work.group.undated");

    private final String nameKey;

    WorkGroup(String nameKey) {
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }

    static WorkGroup ofWork(WorkItem item, LocalDate today) {
        return item.atOnce() ? AT_ONCE : of(item.dueAt(), today);
    }

    /** Goes by days: what was due this morning is work of today. */
    static WorkGroup of(@Nullable Instant dueAt, LocalDate today) {
        if (dueAt == null) {
            return UNDATED;
        }
        var day = Netherlands.day(dueAt);
        if (day.isBefore(today)) {
            return OVERDUE;
        }
        return day.isEqual(today) ? TODAY : COMING;
    }
}
