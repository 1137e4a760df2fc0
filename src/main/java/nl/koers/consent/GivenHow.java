package nl.koers.consent;

import nl.koers.shared.Code;

/** How the client gave or withdrew a consent. */
public enum GivenHow implements Code {
    SPOKEN("spoken"),
    MESSAGE("message"),
    WRITTEN("written");

    private final String code;

    GivenHow(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static GivenHow of(String code) {
        return Code.of(values(), code);
    }
}
