package nl.koers.signal.process;

import java.util.List;
import java.util.UUID;
import nl.koers.plan.process.NeedVariables;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.signal.ResponseReason;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalResponse;
import nl.koers.trajectory.process.CourseVariables;

/** The names in {@code signal.bpmn}. A test holds them against the model, in both directions. */
final class SignalProcess {

    static final String KEY = "signal";

    static final String TASK_LOOK = "lookAtSignal";
    static final String TASK_LOOK_AT_UNANSWERED = "lookAtUnanswered";
    static final String END_ANSWERED = "answered";

    /** Whose field {@code signals} begins signals. */
    static final String CHECK_IN_PROCESS = "aftercare";

    static final String CHECK_IN = "checkIn";

    static final RoutingVariable<UUID> SIGNAL = RoutingVariable.uuid("signal");
    static final RoutingVariable<SignalKind> KIND = RoutingVariable.code("signalKind", SignalKind.class);
    /** Days until somebody has looked; 0 is at once. */
    static final RoutingVariable<Integer> LOOK_WITHIN = RoutingVariable.number("lookWithin", 0, 31);

    static final RoutingVariable<SignalResponse> RESPONSE = RoutingVariable.code("response", SignalResponse.class);
    static final RoutingVariable<ResponseReason> REASON = RoutingVariable.code("responseReason", ResponseReason.class);

    static final List<RoutingVariable<?>> VARIABLES = List.of(
            RoutingVariable.ORGANISATION,
            SIGNAL,
            KIND,
            CourseVariables.PROFILE,
            LOOK_WITHIN,
            RESPONSE,
            REASON,
            NeedVariables.LIFE_DOMAIN);

    private SignalProcess() {}
}
