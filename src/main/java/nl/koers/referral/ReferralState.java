package nl.koers.referral;

import nl.koers.shared.Code;

/** Where a referral stands. */
public enum ReferralState implements Code {
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

    @Override
    public String code() {
        return code;
    }

    public static ReferralState of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
