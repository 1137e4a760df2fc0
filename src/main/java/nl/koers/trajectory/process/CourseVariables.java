package nl.koers.trajectory.process;

import java.time.LocalDate;
import java.util.List;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Profile;
import org.springframework.modulith.NamedInterface;

/** The variables that the spine hands to its phases and episodes and gets back from them. */
@NamedInterface("variables")
public final class CourseVariables {

    /** Keep going in this phase or episode. */
    static final String STAY = "stay";

    static final RoutingVariable<String> NEXT_STEP = RoutingVariable.code(
            "nextStep",
            "contact",
            "orientation",
            "execution",
            "aftercare",
            "doubt",
            "temporaryReturn",
            "outOfSight",
            "pause",
            "close",
            "handover",
            STAY);
    static final RoutingVariable<AgeGroup> AGE_GROUP = RoutingVariable.code("ageGroup", AgeGroup.class);
    public static final RoutingVariable<Profile> PROFILE = RoutingVariable.code("profile", Profile.class);
    static final RoutingVariable<String> LEAD = RoutingVariable.code("lead", "follow", "guide");
    static final RoutingVariable<String> CONTACT_RESULT =
            RoutingVariable.code("contactResult", "reached", "notReached");
    /** In a row without contact. */
    public static final RoutingVariable<Integer> ATTEMPTS = RoutingVariable.number("attempts", 0, 99);

    static final RoutingVariable<String> INTERVAL = RoutingVariable.period("interval");
    static final RoutingVariable<Boolean> AGAIN = RoutingVariable.yesNo("again");
    /** Something practical that can be arranged soon, quickly visible (Regioplan 2021, ch. 3.2). */
    static final RoutingVariable<Boolean> QUICK_HELP = RoutingVariable.yesNo("quickHelp");

    static final RoutingVariable<String> CONTACT_WISH = RoutingVariable.code("contactWish", "none", "light", "regular");
    static final RoutingVariable<String> PLAN_MEANWHILE = RoutingVariable.code("planMeanwhile", "goesOn", "rests");
    static final RoutingVariable<String> AFTERCARE_WISH =
            RoutingVariable.code("aftercareWish", "asAdvised", "passive", "active", "intensive");
    static final RoutingVariable<String> AFTERCARE_MODE =
            RoutingVariable.code("aftercareMode", "passive", "active", "intensive");
    /** Whether client and caseworker agreed on when aftercare ends; the door stays open afterwards too. */
    static final RoutingVariable<String> AFTERCARE_END = RoutingVariable.code("aftercareEnd", "open", "agreed");

    static final RoutingVariable<LocalDate> AFTERCARE_UNTIL = RoutingVariable.date("aftercareUntil");
    static final RoutingVariable<String> LAST_CHECK_IN =
            RoutingVariable.code("lastCheckIn", "none", "goingWell", "needsAttention", "notReached");
    static final RoutingVariable<LocalDate> PAUSE_UNTIL = RoutingVariable.date("pauseUntil");
    /** Given to business rule tasks to tell a shared table where it is asked. */
    static final RoutingVariable<String> SITUATION = RoutingVariable.code(
            "situation", "contact", "orientation", "execution", "doubt", "temporaryReturn", "outOfSight");

    static final RoutingVariable<String> HANDOVER_RESULT =
            RoutingVariable.code("handoverResult", "received", "notPossible");

    static final List<RoutingVariable<?>> ALL = List.of(
            RoutingVariable.ORGANISATION,
            NEXT_STEP,
            AGE_GROUP,
            PROFILE,
            LEAD,
            CONTACT_RESULT,
            ATTEMPTS,
            INTERVAL,
            AGAIN,
            QUICK_HELP,
            CONTACT_WISH,
            PLAN_MEANWHILE,
            AFTERCARE_WISH,
            AFTERCARE_MODE,
            AFTERCARE_END,
            AFTERCARE_UNTIL,
            LAST_CHECK_IN,
            PAUSE_UNTIL,
            SITUATION,
            HANDOVER_RESULT);

    private CourseVariables() {}
}
