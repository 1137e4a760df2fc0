package nl.koers.plan.process;

import java.util.List;
import java.util.Map;
import nl.koers.plan.Barrier;
import nl.koers.plan.HelpBy;
import nl.koers.plan.NeedState;
import nl.koers.plan.Outcome;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.process.CourseVariables;

/** The names in {@code supportNeed.bpmn}. A test holds them against the model, in both directions. */
final class SupportNeedProcess {

    static final String KEY = "supportNeed";

    static final String REVIEW_REQUESTED = "needReviewRequested";

    static final String TASK_AGREE = "agreeGoal";
    static final String TASK_REVIEW = "reviewNeed";

    /** Elements that tell where the help stands. */
    static final Map<String, NeedState> STATE_ELEMENTS = Map.of(
            TASK_AGREE,
            NeedState.AGREEING,
            "findPartner",
            NeedState.FINDING_PARTNER,
            "takeSteps",
            NeedState.TAKING_STEPS,
            "whatComesFirst",
            NeedState.UNDER_WAY,
            TASK_REVIEW,
            NeedState.REVIEWING);

    static final RoutingVariable<HelpBy> HELP_BY = RoutingVariable.code("helpBy", HelpBy.class);
    /** The step of self-reliance. */
    static final RoutingVariable<String> LEVEL = RoutingVariable.code("needLevel", "1", "2", "3", "4", "5");

    /** Days until client and caseworker agreed on a goal; 0 is today. */
    static final RoutingVariable<Integer> AGREE_WITHIN = RoutingVariable.number("agreeWithin", 0, 31);
    /** Days until somebody acts on what they agreed; 0 is today. */
    static final RoutingVariable<Integer> ACT_WITHIN = RoutingVariable.number("actWithin", 0, 31);

    static final RoutingVariable<String> REVIEW_EVERY = RoutingVariable.code("reviewEvery", "P1W", "P2W", "P1M", "P3M");
    static final String CHANGE = "change";
    static final String FINISH = "finish";
    static final RoutingVariable<String> NEXT = RoutingVariable.code("needNext", "start", "goOn", CHANGE, FINISH);
    static final RoutingVariable<Outcome> OUTCOME = RoutingVariable.code("needOutcome", Outcome.class);
    static final RoutingVariable<Barrier> BARRIER = RoutingVariable.code("barrier", Barrier.class);

    static final List<RoutingVariable<?>> VARIABLES = List.of(
            RoutingVariable.ORGANISATION,
            NeedVariables.NEED,
            NeedVariables.LIFE_DOMAIN,
            CourseVariables.PROFILE,
            AGREE_WITHIN,
            ACT_WITHIN,
            HELP_BY,
            LEVEL,
            REVIEW_EVERY,
            NEXT,
            OUTCOME,
            BARRIER);

    private SupportNeedProcess() {}
}
