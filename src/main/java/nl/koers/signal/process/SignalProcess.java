package nl.koers.signal.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    static final String TASK_MAKE_SAFE = "makeSafe";
    static final String TASK_MAKE_PLAN = "makeSafetyPlan";
    static final String TASK_ARRANGE_AFTER_HOTEL = "arrangeAfterHotel";
    static final String TASK_LOOK_AT_UNANSWERED = "lookAtUnanswered";
    static final String TASK_LOOK_AT_UNARRANGED = "lookAtUnarranged";
    static final String TASK_HELP_AFTER_HOTEL = "helpAfterHotel";
    static final Set<String> TASKS_OF_HOTEL =
            Set.of(TASK_ARRANGE_AFTER_HOTEL, TASK_HELP_AFTER_HOTEL, TASK_LOOK_AT_UNARRANGED);
    static final String END_ANSWERED = "answered";

    /** Tasks of the team lead, beside those of whoever helps the client. */
    static final Set<String> OF_TEAM_LEAD =
            Set.of(TASK_LOOK_AT_UNANSWERED, TASK_LOOK_AT_UNARRANGED, TASK_HELP_AFTER_HOTEL);

    static final RoutingVariable<UUID> SIGNAL = RoutingVariable.uuid("signal");
    static final RoutingVariable<SignalKind> KIND = RoutingVariable.code("signalKind", SignalKind.class);
    /** Days until somebody has looked; 0 is at once. */
    static final RoutingVariable<Integer> LOOK_WITHIN = RoutingVariable.number("lookWithin", 0, 31);

    /** Straight to what makes it safe. */
    static final RoutingVariable<Boolean> DANGER = RoutingVariable.yesNo("danger");

    static final RoutingVariable<SignalResponse> RESPONSE = RoutingVariable.code("response", SignalResponse.class);
    static final RoutingVariable<ResponseReason> REASON = RoutingVariable.code("responseReason", ResponseReason.class);

    /** Where the client sleeps next, as a code. */
    static final RoutingVariable<String> PLACE =
            RoutingVariable.code("placeToSleep", "own", "shelter", "hotel", "notKnown", "notNeeded");

    /** Of a hotel as a stopgap. */
    static final RoutingVariable<LocalDate> LAST_NIGHT = RoutingVariable.date("lastNight");

    /** Whether a team lead has a task to help find a place after the hotel: there is one of it at most. */
    static final RoutingVariable<Boolean> HELP_ASKED = RoutingVariable.yesNo("helpAsked");

    static final List<RoutingVariable<?>> VARIABLES = List.of(
            RoutingVariable.ORGANISATION,
            SIGNAL,
            KIND,
            CourseVariables.PROFILE,
            LOOK_WITHIN,
            DANGER,
            RESPONSE,
            REASON,
            PLACE,
            LAST_NIGHT,
            HELP_ASKED,
            NeedVariables.LIFE_DOMAIN);

    private SignalProcess() {}
}
