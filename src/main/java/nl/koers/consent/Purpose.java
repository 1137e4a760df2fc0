package nl.koers.consent;

import java.util.Arrays;

/** What sharing is for. A consent holds for one purpose; another one is asked again. */
public enum Purpose {
    REFERRAL("referral"),
    WORKING_TOGETHER("workingTogether"),
    ARRANGING("arranging"),
    KEEPING_INFORMED("keepingInformed"),
    TRANSFER("transfer");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Purpose of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
