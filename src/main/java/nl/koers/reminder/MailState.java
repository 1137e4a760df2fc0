package nl.koers.reminder;

import nl.koers.shared.Code;

/** How far a mail of a day came. */
public enum MailState implements Code {
    PLANNED("planned"),
    SENT("sent"),
    /** There was nothing to say. */
    NOTHING("nothing"),
    /** It is not tried again. */
    FAILED("failed");

    private final String code;

    MailState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static MailState of(String code) {
        return Code.of(values(), code);
    }
}
