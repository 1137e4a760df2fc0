package nl.koers.referral;

import java.util.Arrays;

/** Why a partner cannot help, for regions to count where help is missing (Regioplan 2021, ch. 3.2). */
public enum DeclineReason {
    FULL("full"),
    NOT_THEIRS("notTheirs"),
    REGION("region"),
    GROUP("group"),
    EXPERTISE("expertise"),
    FUNDING("funding"),
    OTHER("other");

    private final String code;

    DeclineReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static DeclineReason of(String code) {
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
