package nl.koers.trajectory;

import java.util.Arrays;

/** Advice on what somebody needs, changeable at any time and never a condition for help (Regioplan 2021, ch. 4). */
public enum Profile {
    NOT_CHOSEN("notChosen"),
    AUTONOMOUS("autonomous"),
    SEVERAL_NEEDS("severalNeeds"),
    EXPLOITATION("exploitation");

    private final String code;

    Profile(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Profile of(String code) {
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
