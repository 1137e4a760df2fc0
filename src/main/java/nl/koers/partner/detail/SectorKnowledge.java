package nl.koers.partner.detail;

import nl.koers.shared.Code;

/** What a partner knows of sex work. */
public enum SectorKnowledge implements Code {
    NONE("none"),
    SOME("some"),
    SPECIALISED("specialised");

    private final String code;

    SectorKnowledge(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static SectorKnowledge of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
