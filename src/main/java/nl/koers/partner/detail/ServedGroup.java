package nl.koers.partner.detail;

import nl.koers.shared.Code;

/** For whom a partner has an offer: groups that offers reach badly (Regioplan 2021, ch. 3.3), or everyone. */
public enum ServedGroup implements Code {
    EVERYONE("everyone"),
    MEN("men"),
    TRANSGENDER("transgender"),
    INDEPENDENT_ESCORT("independentEscort"),
    AGENCY_ESCORT("agencyEscort"),
    WORK_AT_HOME("workAtHome"),
    UNLICENSED_WORK("unlicensedWork"),
    THAI_MASSAGE("thaiMassage"),
    ASYLUM_SEEKERS("asylumSeekers"),
    MINORS("minors");

    private final String code;

    ServedGroup(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static ServedGroup of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
