package nl.koers.partner;

import java.util.Arrays;

/** What was agreed with a partner: what clients most often wait for in vain (Regioplan 2021, ch. 3.2), or something else. */
public enum AgreementKind {
    INCOME_WITHIN_TWO_WEEKS("incomeWithinTwoWeeks"),
    HOUSING_URGENCY("housingUrgency"),
    SHELTER_BEFORE_FUNDING("shelterBeforeFunding"),
    OTHER("other");

    private final String code;

    AgreementKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static AgreementKind of(String code) {
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
