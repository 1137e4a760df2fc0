package nl.koers.signal;

import nl.koers.shared.Code;

/**
 * What may turn for a client, so that help is near in time (Regioplan 2021, ch. 3.2). None of them is a failure. In the order in
 * which people choose: danger first.
 */
public enum SignalKind implements Code {
    THREAT("threat"),
    /** No place to sleep tonight, or about to lose it. */
    NO_PLACE("noPlace"),
    CUSTOMER_VIOLENCE("customerViolence"),
    DISMISSAL("dismissal"),
    MENTAL_STRAIN("mentalStrain"),
    DEBTS("debts"),
    OLD_NETWORK("oldNetwork"),
    RELATIONSHIP_ENDED("relationshipEnded"),
    SUBSTANCE_USE("substanceUse"),
    CONSIDERS_RETURN("considersReturn"),
    ASKS_FOR_CONTACT("asksForContact"),
    /** Only where the client asked to look along: who keeps some regulars has found a balance. */
    REGULAR_CUSTOMER("regularCustomer"),
    /** What it is, is told in words. */
    OTHER("other");

    private final String code;

    SignalKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it says nothing without words. */
    public boolean needsWords() {
        return this == OTHER;
    }

    public static SignalKind of(String code) {
        return Code.of(values(), code);
    }
}
