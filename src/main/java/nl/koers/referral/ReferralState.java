package nl.koers.referral;

import java.util.Arrays;

/** Where a referral stands. */
public enum ReferralState {
    /** The caseworker looks at the letter with the client. */
    PREPARING("preparing"),
    OFFERED("offered"),
    ACCEPTED("accepted"),
    /** The partner helps, and client and caseworker looked at it. */
    BUSY("busy"),
    DECLINED("declined"),
    DONE("done"),
    /** Ended by the client or the caseworker, or with the consent. */
    WITHDRAWN("withdrawn");

    private final String code;

    ReferralState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static ReferralState of(String code) {
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
