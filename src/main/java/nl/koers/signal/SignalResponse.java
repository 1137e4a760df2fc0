package nl.koers.signal;

import nl.koers.shared.Code;

/** What the caseworker chose to follow on a signal. */
public enum SignalResponse implements Code {
    TALK("talk"),
    SAFETY_PLAN("safetyPlan"),
    RENEWED_NEED("renewedNeed"),
    TEMPORARY_RETURN("temporaryReturn"),
    NOTHING("nothing");

    private final String code;

    SignalResponse(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static SignalResponse of(String code) {
        return Code.of(values(), code);
    }
}
