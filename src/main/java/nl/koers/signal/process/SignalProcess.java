package nl.koers.signal.process;

import java.util.List;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.signal.ResponseReason;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalResponse;
import nl.koers.trajectory.Profile;

/** The names in {@code signal.bpmn}. A test holds them against the model, in both directions. */
final class SignalProcess {

    static final String KEY = "signal";

    static final String TASK_LOOK = "lookAtSignal";
    static final String TASK_LOOK_AT_UNANSWERED = "lookAtUnanswered";
    static final String END_ANSWERED = "answered";

    /** Whose field {@code signals} begins signals. */
    static final String CHECK_IN_PROCESS = "aftercare";

    static final String CHECK_IN = "checkIn";

    static final RoutingVariable ORGANISATION = RoutingVariable.id("organisation", OrganisationId.PATTERN);
    static final RoutingVariable SIGNAL = RoutingVariable.uuid("signal");
    static final RoutingVariable KIND = RoutingVariable.code("signalKind", SignalKind.class);
    static final RoutingVariable PROFILE = RoutingVariable.code("profile", Profile.class);
    /** Days until somebody has looked; 0 is at once. */
    static final RoutingVariable LOOK_WITHIN = RoutingVariable.number("lookWithin", 0, 31);

    static final RoutingVariable RESPONSE = RoutingVariable.code("response", SignalResponse.class);
    static final RoutingVariable REASON = RoutingVariable.code("responseReason", ResponseReason.class);
    /** Of the need that is worked on again. */
    static final RoutingVariable LIFE_DOMAIN = RoutingVariable.code("lifeDomain", LifeDomain.class);

    static final List<RoutingVariable> VARIABLES =
            List.of(ORGANISATION, SIGNAL, KIND, PROFILE, LOOK_WITHIN, RESPONSE, REASON, LIFE_DOMAIN);

    private SignalProcess() {}
}
