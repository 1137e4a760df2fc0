package nl.koers.consent;

import nl.koers.shared.Code;

/** What sharing is for. A consent holds for one purpose; another one is asked again. */
public enum Purpose implements Code {
    REFERRAL("referral"),
    WORKING_TOGETHER("workingTogether"),
    ARRANGING("arranging"),
    KEEPING_INFORMED("keepingInformed"),
    TRANSFER("transfer");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Purpose of(String code) {
        return Code.of(values(), code);
    }
}
