package nl.koers.plan;

import nl.koers.shared.Code;

/** Where the help with a need stands. */
public enum NeedState implements Code {
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
        return Code.of(values(), code);
    }
}
