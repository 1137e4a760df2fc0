package nl.koers.privacy.retention;

import nl.koers.shared.Code;

/** Why a dossier whose period is over should stay somewhat longer. */
public enum ObjectionReason implements Code {
    /** There are signs that the client will be back. */
    CLIENT_MAY_RETURN("clientMayReturn"),
    CLIENT_ASKS("clientAsks"),
    /** A complaint, a claim or a court needs it. */
    LEGAL_MATTER("legalMatter");

    private final String code;

    ObjectionReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static ObjectionReason of(String code) {
        return Code.of(values(), code);
    }
}
