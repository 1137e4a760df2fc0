package nl.koers.reminder.process;

import java.util.List;
import nl.koers.shared.process.RoutingVariable;

/** The names in {@code overdueNotice.dmn}. A test holds them against the table and the models, in both directions. */
final class OverdueNoticeTable {

    static final String KEY = "overdueNotice";

    /** The kind of work: the process that a task belongs to. */
    static final RoutingVariable<String> WORK_KIND = RoutingVariable.code(
            "workKind",
            "aftercare",
            "caseworkerChange",
            "contact",
            "doubt",
            "execution",
            "orientation",
            "outOfSight",
            "pause",
            "referral",
            "sharing",
            "signal",
            "supportNeed",
            "temporaryReturn",
            "trajectory",
            "transfer");

    /** Working days. */
    static final RoutingVariable<Integer> NOTICE_AFTER = RoutingVariable.number("noticeAfter", 1, 60);

    static final List<RoutingVariable<?>> VARIABLES = List.of(WORK_KIND, NOTICE_AFTER);

    private OverdueNoticeTable() {}
}
