package nl.koers.trajectory;

import java.util.Arrays;

/** Asked at intake because a minor is never enrolled but handed over warmly, at once. */
public enum AgeGroup {
    ADULT("adult"),
    MINOR("minor"),
    NOT_KNOWN("notKnown");

    private final String code;

    AgeGroup(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static AgeGroup of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }

    @Override
    public String toString() {
        return code;
    }
}
