package nl.koers.privacy;

/** Why a dossier whose period is over should stay somewhat longer. */
public enum ObjectionReason {
    /** There are signs that the client will be back. */
    CLIENT_MAY_RETURN("clientMayReturn"),
    CLIENT_ASKS("clientAsks"),
    /** A complaint, a claim or a court needs it. */
    LEGAL_MATTER("legalMatter");

    private final String code;

    ObjectionReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static ObjectionReason of(String code) {
        for (var reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("unknown reason");
    }
}
