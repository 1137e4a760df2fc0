package nl.koers.plan;

import nl.koers.shared.Code;

/** Who helps with a need. Health care is never given by the caseworkers themselves (Regioplan 2021, ch. 3.2). */
public enum HelpBy implements Code {
    OWN("own"),
    PARTNER("partner"),
    BOTH("both");

    private final String code;

    HelpBy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static HelpBy of(String code) {
        return Code.of(values(), code);
    }
}
