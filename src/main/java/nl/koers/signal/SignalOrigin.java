package nl.koers.signal;

import nl.koers.shared.Code;

/** Where a signal came from. */
public enum SignalOrigin implements Code {
    CHECK_IN("checkIn"),
    NOTE("note"),
    PARTNER("partner"),
    CLIENT("client"),
    OTHER("other");

    private final String code;

    SignalOrigin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static SignalOrigin of(String code) {
        return Code.of(values(), code);
    }
}
