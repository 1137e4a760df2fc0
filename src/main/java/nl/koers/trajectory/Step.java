package nl.koers.trajectory;

import java.util.Arrays;
import java.util.List;
import nl.koers.shared.Code;

/**
 * Where a course can be: the four phases, the episodes that can interrupt any of them, and its two ways of ending.
 *
 * <p>The phases are those of Regioplan 2021, ch. 3.2; they do not follow each other in order. The codes are the ids of
 * the spine's elements.
 */
public enum Step implements Code {
    CONTACT("contact", Kind.PHASE),
    ORIENTATION("orientation", Kind.PHASE),
    EXECUTION("execution", Kind.PHASE),
    AFTERCARE("aftercare", Kind.PHASE),
    DOUBT("doubt", Kind.EPISODE),
    TEMPORARY_RETURN("temporaryReturn", Kind.EPISODE),
    OUT_OF_SIGHT("outOfSight", Kind.EPISODE),
    PAUSE("pause", Kind.EPISODE),
    CLOSE("close", Kind.ENDING),
    HANDOVER("handover", Kind.ENDING);

    /** What kind of step this is. */
    public enum Kind {
        PHASE,
        EPISODE,
        ENDING
    }

    private final String code;
    private final Kind kind;

    Step(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    public static Step of(String code) {
        return Code.of(values(), code);
    }

    /** The phases a client can be in or come back to, in the order of the sources. */
    public static List<Step> phases() {
        return Arrays.stream(values()).filter(s -> s.kind == Kind.PHASE).toList();
    }

    @Override
    public String toString() {
        return code;
    }
}
