package nl.koers.transfer.process;

import java.util.List;
import java.util.UUID;
import nl.koers.shared.process.RoutingVariable;

/** The names in {@code caseworkerChange.bpmn}. A test holds them against the model, in both directions. */
final class CaseworkerChangeProcess {

    static final String KEY = "caseworkerChange";

    static final String TASK_INTRODUCE = "introduceInPerson";
    static final String TASK_ACQUAINTED = "getAcquainted";

    static final String POSSIBLE = "possible";
    static final String NOT_POSSIBLE = "notPossible";

    static final RoutingVariable<UUID> CHANGE = RoutingVariable.uuid("caseworkerChange");
    /** Whether the previous caseworker is still there to introduce the new one. */
    static final RoutingVariable<String> INTRODUCTION = RoutingVariable.code("introduction", POSSIBLE, NOT_POSSIBLE);

    static final List<RoutingVariable<?>> VARIABLES = List.of(RoutingVariable.ORGANISATION, CHANGE, INTRODUCTION);

    private CaseworkerChangeProcess() {}
}
