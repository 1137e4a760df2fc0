package nl.koers.signal;

import nl.koers.shared.Code;

/** What may turn for a client, so that help is near in time (Regioplan 2021, ch. 3.2). None of them is a failure. */
public enum SignalKind implements Code {
    DISMISSAL("dismissal"),
    MENTAL_STRAIN("mentalStrain"),
    DEBTS("debts"),
    /** Or a regular customer. */
    OLD_NETWORK("oldNetwork"),
    RELATIONSHIP_ENDED("relationshipEnded"),
    SUBSTANCE_USE("substanceUse"),
    CONSIDERS_RETURN("considersReturn"),
    ASKS_FOR_CONTACT("asksForContact");

    private final String code;

    SignalKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static SignalKind of(String code) {
        return Code.of(values(), code);
    }
}
