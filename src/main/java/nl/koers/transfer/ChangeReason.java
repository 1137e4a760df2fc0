package nl.koers.transfer;

/** Why a client gets another caseworker. */
public enum ChangeReason implements TransferCode {
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
        return TransferCode.of(values(), code);
    }
}
