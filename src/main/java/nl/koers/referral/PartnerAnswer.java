package nl.koers.referral;

import nl.koers.shared.Code;

/** What a partner can answer. */
public enum PartnerAnswer implements Code {
    ACCEPTED("accepted"),
    DECLINED("declined"),
    CALL_ME("callMe");

    private final String code;

    PartnerAnswer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static PartnerAnswer of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
