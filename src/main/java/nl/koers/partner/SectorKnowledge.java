package nl.koers.partner;

import java.util.Arrays;

/** What a partner knows of sex work. */
public enum SectorKnowledge {
    NONE("none"),
    SOME("some"),
    SPECIALISED("specialised");

    private final String code;

    SectorKnowledge(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static SectorKnowledge of(String code) {
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
