package nl.koers.trajectory;

import nl.koers.shared.Code;

/** Advice on what somebody needs, changeable at any time and never a condition for help (Regioplan 2021, ch. 4). */
public enum Profile implements Code {
    NOT_CHOSEN("notChosen"),
    AUTONOMOUS("autonomous"),
    SEVERAL_NEEDS("severalNeeds"),
    EXPLOITATION("exploitation");

    private final String code;

    Profile(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Profile of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
