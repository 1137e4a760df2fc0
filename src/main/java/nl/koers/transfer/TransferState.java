package nl.koers.transfer;

import nl.koers.shared.Code;

/** Where a transfer stands. Only {@link #MOVED} changes anything for the client. */
public enum TransferState implements Code {
    PREPARING("preparing"),
    OFFERED("offered"),
    /** The other organisation wants to; the client meets the new caseworker. */
    ACCEPTED("accepted"),
    MOVED("moved"),
    DECLINED("declined"),
    /** By the organisation that offered, or since the client stays after all. */
    WITHDRAWN("withdrawn"),
    CONSENT_ENDED("consentEnded");

    private final String code;

    TransferState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isGoingOn() {
        return this == PREPARING || this == OFFERED || this == ACCEPTED;
    }

    public static TransferState of(String code) {
        return Code.of(values(), code);
    }
}
