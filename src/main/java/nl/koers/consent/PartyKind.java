package nl.koers.consent;

import nl.koers.shared.Code;

/** What kind of party it is that a client agrees to share with (Regioplan 2021, ch. 3.2: who the caseworker works with). */
public enum PartyKind implements Code {
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

    @Override
    public String code() {
        return code;
    }

    static PartyKind of(String code) {
        return Code.of(values(), code);
    }
}
