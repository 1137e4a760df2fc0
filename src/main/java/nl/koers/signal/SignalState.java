package nl.koers.signal;

import nl.koers.shared.Code;

/** How far somebody came with a signal. */
public enum SignalState implements Code {
    /** Somebody has to look at it. */
    NOTED("noted"),
    /** Somebody looked, and what follows is being done. */
    RESPONDING("responding"),
    ANSWERED("answered");

    private final String code;

    SignalState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static SignalState of(String code) {
        return Code.of(values(), code);
    }
}
