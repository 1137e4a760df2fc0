package nl.koers.accesslog;

import nl.koers.shared.Code;

/** What was done with it. */
public enum AccessAction implements AccessCode {
    READ("read"),
    ADDED("added"),
    CHANGED("changed"),
    REMOVED("removed"),
    /** By a search. */
    FOUND("found"),
    /** By somebody else than the client's caseworker, with a reason. */
    OPENED_WITH_REASON("openedWithReason"),
    /** The caseworker confirmed to have seen who opened it. */
    SEEN("seen"),
    COMPLETED("completed"),
    REQUESTED("requested"),
    /** By a second person. */
    CONFIRMED("confirmed"),
    OBJECTED("objected"),
    EXPORTED("exported"),
    WITHDRAWN("withdrawn"),
    /** To another organisation. */
    HANDED_OVER("handedOver"),
    /** From another organisation. */
    RECEIVED("received"),
    ERASED("erased");

    private final String code;

    AccessAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static AccessAction of(String code) {
        return Code.of(values(), code);
    }
}
