package nl.koers.trajectory;

import nl.koers.shared.Code;

/** How a client came into contact (Regioplan 2021, ch. 3.2). */
public enum Channel implements Code {
    HEALTH_SERVICE("healthService"),
    OTHER_ORGANISATION("otherOrganisation"),
    POLICE("police"),
    OUTREACH("outreach"),
    DROP_IN("dropIn"),
    ONLINE_OUTREACH("onlineOutreach"),
    WORD_OF_MOUTH("wordOfMouth"),
    OWN_APPROACH("ownApproach"),
    RE_ENTRY("reEntry");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Channel of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
