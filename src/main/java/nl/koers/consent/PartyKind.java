package nl.koers.consent;

import java.util.Arrays;

/** What kind of party it is that a client agrees to share with (Regioplan 2021, ch. 3.2: who the caseworker works with). */
public enum PartyKind {
    MUNICIPALITY("municipality"),
    HEALTH_CARE("healthCare"),
    HOUSING("housing"),
    SHELTER("shelter"),
    WORK_AND_EDUCATION("workAndEducation"),
    DEBT_SERVICES("debtServices"),
    LEGAL_HELP("legalHelp"),
    SUPPORT_ORGANISATION("supportOrganisation"),
    POLICE("police"),
    PERSON_CLOSE_BY("personCloseBy"),
    OTHER("other");

    private final String code;

    PartyKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static PartyKind of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
