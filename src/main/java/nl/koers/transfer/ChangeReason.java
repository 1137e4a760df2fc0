package nl.koers.transfer;

import nl.koers.shared.Code;

/** Why a client gets another caseworker. */
public enum ChangeReason implements Code {
    LEAVES("leaves"),
    LONG_ABSENCE("longAbsence"),
    CLIENT_WISH("clientWish"),
    OTHER("other");

    private final String code;

    ChangeReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static ChangeReason of(String code) {
        return Code.of(values(), code);
    }
}
