package nl.koers.partner;

import java.util.Arrays;

/** Which partners come first in a list. */
public enum PartnerOrder {
    NAME("name"),
    KNOWLEDGE("knowledge"),
    LATEST_CHANGE("latestChange");

    private final String code;

    PartnerOrder(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static PartnerOrder of(String code) {
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
