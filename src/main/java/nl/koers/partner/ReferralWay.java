package nl.koers.partner;

import java.util.Arrays;

/** How a client is referred to a partner. */
public enum ReferralWay {
    WARM_HANDOVER("warmHandover"),
    PHONE("phone"),
    SECURE_MAIL("secureMail");

    private final String code;

    ReferralWay(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static ReferralWay of(String code) {
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
