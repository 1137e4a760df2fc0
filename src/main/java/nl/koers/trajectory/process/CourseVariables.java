package nl.koers.trajectory.process;

import java.util.List;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Profile;

/** The variables that the spine hands to its phases and episodes and gets back from them. */
final class CourseVariables {

    /** Keep going in this phase or episode. */
    static final String STAY = "stay";

    static final RoutingVariable ORGANISATION = RoutingVariable.id("organisation", OrganisationId.PATTERN);
    static final RoutingVariable NEXT_STEP = RoutingVariable.code(
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
    static final RoutingVariable AGE_GROUP = RoutingVariable.code("ageGroup", AgeGroup.class);
    static final RoutingVariable PROFILE = RoutingVariable.code("profile", Profile.class);
    static final RoutingVariable LEAD = RoutingVariable.code("lead", "follow", "guide");
    static final RoutingVariable CONTACT_RESULT = RoutingVariable.code("contactResult", "reached", "notReached");
    static final RoutingVariable ATTEMPTS = RoutingVariable.number("attempts", 0, 99);
    static final RoutingVariable INTERVAL = RoutingVariable.period("interval");
    static final RoutingVariable AGAIN = RoutingVariable.yesNo("again");
    /** Something practical that can be arranged soon, quickly visible (Regioplan 2021, ch. 3.2). */
    static final RoutingVariable QUICK_HELP = RoutingVariable.yesNo("quickHelp");

    static final RoutingVariable CONTACT_WISH = RoutingVariable.code("contactWish", "none", "light", "regular");
    static final RoutingVariable PLAN_MEANWHILE = RoutingVariable.code("planMeanwhile", "goesOn", "rests");
    static final RoutingVariable AFTERCARE_WISH =
            RoutingVariable.code("aftercareWish", "asAdvised", "passive", "active", "intensive");
    static final RoutingVariable AFTERCARE_MODE =
            RoutingVariable.code("aftercareMode", "passive", "active", "intensive");
    /** Whether client and caseworker agreed on when aftercare ends; the door stays open afterwards too. */
    static final RoutingVariable AFTERCARE_END = RoutingVariable.code("aftercareEnd", "open", "agreed");

    static final RoutingVariable AFTERCARE_UNTIL = RoutingVariable.date("aftercareUntil");
    static final RoutingVariable LAST_CHECK_IN =
            RoutingVariable.code("lastCheckIn", "none", "goingWell", "needsAttention", "notReached");
    static final RoutingVariable PAUSE_UNTIL = RoutingVariable.date("pauseUntil");
    /** Given to business rule tasks to tell a shared table where it is asked. */
    static final RoutingVariable SITUATION = RoutingVariable.code(
            "situation", "contact", "orientation", "execution", "doubt", "temporaryReturn", "outOfSight");

    static final List<RoutingVariable> ALL = List.of(
            ORGANISATION,
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
            SITUATION);

    private CourseVariables() {}
}
