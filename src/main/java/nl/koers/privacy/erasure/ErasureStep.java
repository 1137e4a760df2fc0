package nl.koers.privacy.erasure;

import nl.koers.shared.Code;

/** The steps of erasing, in their order. Each is done whole, in a transaction of its own, and can be done again. */
public enum ErasureStep implements Code {
    /** The dossier cannot be read any more, in a backup neither. */
    KEY("key"),
    /** All that was told, sealed as it is. */
    CONTENTS("contents"),
    /** What the engine has of the course, now and in its history. */
    ENGINE("engine"),
    /** The path and the trajectory itself; what remains is one row to count. */
    TRAJECTORY("trajectory");

    private final String code;

    ErasureStep(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static ErasureStep of(String code) {
        return Code.of(values(), code);
    }
}
