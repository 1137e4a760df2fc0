package nl.koers.partner.detail;

import nl.koers.shared.Code;

/** What was agreed with a partner: what clients most often wait for in vain (Regioplan 2021, ch. 3.2), or something else. */
public enum AgreementKind implements Code {
    INCOME_WITHIN_TWO_WEEKS("incomeWithinTwoWeeks"),
    HOUSING_URGENCY("housingUrgency"),
    SHELTER_BEFORE_FUNDING("shelterBeforeFunding"),
    OTHER("other");

    private final String code;

    AgreementKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static AgreementKind of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
