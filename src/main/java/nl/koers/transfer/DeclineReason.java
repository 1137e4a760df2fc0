package nl.koers.transfer;

import nl.koers.shared.Code;

/** Why an organisation does not take a client on: a code, so that regions see where help is missing. */
public enum DeclineReason implements Code {
    FULL("full"),
    REGION("region"),
    GROUP("group"),
    EXPERTISE("expertise"),
    OTHER("other");

    private final String code;

    DeclineReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static DeclineReason of(String code) {
        return Code.of(values(), code);
    }
}
