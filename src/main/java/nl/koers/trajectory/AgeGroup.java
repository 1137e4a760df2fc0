package nl.koers.trajectory;

import nl.koers.shared.Code;

/** Asked at intake because a minor is never enrolled but handed over warmly, at once. */
public enum AgeGroup implements Code {
    ADULT("adult"),
    MINOR("minor"),
    NOT_KNOWN("notKnown");

    private final String code;

    AgeGroup(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static AgeGroup of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
