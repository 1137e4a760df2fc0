package nl.koers.trajectory;

import java.util.Arrays;

/** How a client came into contact (Regioplan 2021, ch. 3.2). */
public enum Channel {
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

    public String code() {
        return code;
    }

    public static Channel of(String code) {
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
