package nl.koers.plan;

import nl.koers.shared.Code;

/** What stood in the way, for regions to count where help is missing (Regioplan 2021, ch. 3.2). */
public enum Barrier implements Code {
    NO_HOUSING("noHousing"),
    NO_SUITABLE_WORK("noSuitableWork"),
    STIGMA("stigma"),
    NO_TRAINING_MONEY("noTrainingMoney"),
    LANGUAGE("language"),
    BENEFIT_SLOW("benefitSlow"),
    NO_SHELTER("noShelter"),
    NO_EXPERTISE("noExpertise"),
    NO_OFFER("noOffer"),
    OTHER("other"),
    NONE("none");

    private final String code;

    Barrier(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Barrier of(String code) {
        return Code.of(values(), code);
    }
}
