package nl.koers.privacy;

/** Why a trajectory is erased. */
public enum ErasureReason {
    CLIENT_ASKS("clientAsks"),
    KEPT_TOO_LONG("keptTooLong"),
    OPENED_BY_MISTAKE("openedByMistake"),
    /** By itself, when the period to keep it is over. */
    RETENTION("retention");

    private final String code;

    ErasureReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether somebody can give it. */
    public boolean isGiven() {
        return this != RETENTION;
    }

    static ErasureReason of(String code) {
        for (var reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("unknown reason");
    }
}
