package nl.koers.trajectory;

import nl.koers.shared.Code;

/** What a client first asks, mostly not about stopping (Regioplan 2021, ch. 3.2). */
public enum FirstQuestion implements Code {
    SEXUAL_HEALTH("sexualHealth"),
    MONEY("money"),
    LANGUAGE("language"),
    WORK_SAFER("workSafer"),
    LISTENING_EAR("listeningEar"),
    SAFETY("safety"),
    BENEFITS_HOUSING("benefitsHousing"),
    OTHER_WORK("otherWork"),
    OTHER("other");

    private final String code;

    FirstQuestion(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static FirstQuestion of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
