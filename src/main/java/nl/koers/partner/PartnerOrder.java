package nl.koers.partner;

import nl.koers.shared.Code;

/** Which partners come first in a list. */
public enum PartnerOrder implements Code {
    NAME("name"),
    KNOWLEDGE("knowledge"),
    LATEST_CHANGE("latestChange");

    private final String code;

    PartnerOrder(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static PartnerOrder of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
