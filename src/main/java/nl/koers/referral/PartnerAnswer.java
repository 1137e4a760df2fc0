package nl.koers.referral;

import java.util.Arrays;

/** What a partner can answer. */
public enum PartnerAnswer {
    ACCEPTED("accepted"),
    DECLINED("declined"),
    CALL_ME("callMe");

    private final String code;

    PartnerAnswer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static PartnerAnswer of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }

    @Override
    public String toString() {
        return code;
    }
}
