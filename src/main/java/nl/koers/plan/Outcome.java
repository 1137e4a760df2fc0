package nl.koers.plan;

import nl.koers.shared.Code;

/** How a need ended. None of them is a failure, and each can be come back to. */
public enum Outcome implements Code {
    MET("met"),
    PARTLY("partly"),
    NOT_POSSIBLE("notPossible"),
    NO_LONGER_WANTED("noLongerWanted");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Outcome of(String code) {
        return Code.of(values(), code);
    }
}
