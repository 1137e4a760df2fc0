package nl.koers.partner;

import java.util.Arrays;

/** For whom a partner has an offer: groups that offers reach badly (Regioplan 2021, ch. 3.3), or everyone. */
public enum ServedGroup {
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

    public String code() {
        return code;
    }

    public static ServedGroup of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }

    @Override
    public String toString() {
        return code;
    }
}
