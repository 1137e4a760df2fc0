package nl.koers.plan;

/** Where the help with a need stands. */
public enum NeedState implements PlanCode {
    AGREEING("agreeing"),
    FINDING_PARTNER("findingPartner"),
    TAKING_STEPS("takingSteps"),
    /** Help goes on, until client and caseworker look at it again. */
    UNDER_WAY("underWay"),
    REVIEWING("reviewing"),
    FINISHED("finished");

    private final String code;

    NeedState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static NeedState of(String code) {
        return PlanCode.of(values(), code);
    }
}
