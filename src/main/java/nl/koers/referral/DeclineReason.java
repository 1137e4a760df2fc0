package nl.koers.referral;

import nl.koers.shared.Code;

/** Why a partner cannot help, for regions to count where help is missing (Regioplan 2021, ch. 3.2). */
public enum DeclineReason implements Code {
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

    @Override
    public String code() {
        return code;
    }

    public static DeclineReason of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
