package nl.koers.privacy.erasure;

import nl.koers.shared.Code;

/** Why a trajectory is erased. */
public enum ErasureReason implements Code {
    CLIENT_ASKS("clientAsks"),
    KEPT_TOO_LONG("keptTooLong"),
    OPENED_BY_MISTAKE("openedByMistake"),
    /** By itself, when the period to keep it is over. */
    RETENTION("retention");

    private final String code;

    ErasureReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody can give it. */
    public boolean isGiven() {
        return this != RETENTION;
    }

    static ErasureReason of(String code) {
        return Code.of(values(), code);
    }
}
