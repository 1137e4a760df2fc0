package nl.koers.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.process.RoutingVariable;

/** What the tests of all models need to know of this one. */
public final class SupportNeedContract {

    public static final String KEY = SupportNeedProcess.KEY;

    public static final List<RoutingVariable<?>> VARIABLES = SupportNeedProcess.VARIABLES;

    /** What the code sets and no form does. */
    public static final List<RoutingVariable<?>> SET_BY_CODE = List.of(NeedVariables.NEED, NeedVariables.LIFE_DOMAIN);

    /** Messages with what they bring. */
    public static final Map<String, Set<String>> MESSAGES = Map.of(SupportNeedProcess.REVIEW_REQUESTED, Set.of());

    /** Elements whose names the code knows. */
    public static final Set<String> ELEMENTS = SupportNeedProcess.STATE_ELEMENTS.keySet();

    private SupportNeedContract() {}
}
