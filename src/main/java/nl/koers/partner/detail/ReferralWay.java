package nl.koers.partner.detail;

import nl.koers.shared.Code;

/** How a client is referred to a partner. */
public enum ReferralWay implements Code {
    WARM_HANDOVER("warmHandover"),
    PHONE("phone"),
    SECURE_MAIL("secureMail");

    private final String code;

    ReferralWay(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static ReferralWay of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
