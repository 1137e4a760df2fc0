package nl.koers.reminder.process;

import java.util.List;
import java.util.Set;
import nl.koers.shared.process.RoutingVariable;

/** What the tests of all models need to know of the table. */
public final class ReminderContract {

    public static final List<RoutingVariable<?>> VARIABLES = OverdueNoticeTable.VARIABLES;

    /** The processes whose tasks it knows. */
    public static final Set<String> KINDS = OverdueNoticeTable.WORK_KIND.codes();

    private ReminderContract() {}
}
