package nl.koers.signal.process;

import java.util.List;
import java.util.Set;
import nl.koers.shared.process.RoutingVariable;

/** What the tests of all models need to know of this one. */
public final class SignalContract {

    public static final String KEY = SignalProcess.KEY;

    public static final List<RoutingVariable<?>> VARIABLES = SignalProcess.VARIABLES;

    /** What the code sets and no form does. */
    public static final List<RoutingVariable<?>> SET_BY_CODE = List.of(SignalProcess.SIGNAL, SignalProcess.KIND);

    /** Elements whose names the code knows. */
    public static final Set<String> ELEMENTS = Set.of(
            SignalProcess.TASK_LOOK,
            SignalProcess.TASK_MAKE_SAFE,
            SignalProcess.TASK_MAKE_PLAN,
            SignalProcess.TASK_LOOK_AT_UNANSWERED,
            SignalProcess.TASK_ARRANGE_AFTER_HOTEL,
            SignalProcess.TASK_LOOK_AT_UNARRANGED,
            SignalProcess.TASK_HELP_AFTER_HOTEL,
            SignalProcess.END_ANSWERED);

    private SignalContract() {}
}
