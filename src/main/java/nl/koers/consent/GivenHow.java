package nl.koers.consent;

import java.util.Arrays;

/** How the client gave or withdrew a consent. */
public enum GivenHow {
    SPOKEN("spoken"),
    MESSAGE("message"),
    WRITTEN("written");

    private final String code;

    GivenHow(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static GivenHow of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
