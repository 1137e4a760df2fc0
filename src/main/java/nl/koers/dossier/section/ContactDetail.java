package nl.koers.dossier.section;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import nl.koers.dossier.seal.Limits;
import nl.koers.shared.Code;

/**
 * One way to reach a client, and how it must not be used.
 *
 * @param value the number, address or name, as it was told; at most {@value #VALUE_MAX_LENGTH} characters
 * @param remark when and how it works best, or whose it is; at most {@value #REMARK_MAX_LENGTH} characters, may be empty
 * @param doNots what must not be done with it
 */
public record ContactDetail(Kind kind, String value, String remark, Set<DoNot> doNots) {

    public static final int VALUE_MAX_LENGTH = 300;
    public static final int REMARK_MAX_LENGTH = 500;

    /** What kind of contact detail it is. */
    public enum Kind implements Code {
        PHONE("phone"),
        MESSAGE_APP("messageApp"),
        E_MAIL("email"),
        ADDRESS("address"),
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @JsonValue
        @Override
        public String code() {
            return code;
        }

        @JsonCreator
        static Kind of(String code) {
            return Code.of(values(), code);
        }
    }

    /** What would tell somebody else that there is contact, or comes at a bad moment. */
    public enum DoNot implements Code {
        NO_CALLING("noCalling"),
        NO_VOICEMAIL("noVoicemail"),
        NO_MESSAGES("noMessages"),
        NO_LETTERS("noLetters"),
        NOT_NAMING_US("notNamingUs"),
        NOT_ON_WEEKDAYS("notOnWeekdays"),
        NOT_AT_WEEKENDS("notAtWeekends"),
        NOT_IN_EVENINGS("notInEvenings"),
        NOT_UNANNOUNCED("notUnannounced");

        private final String code;

        DoNot(String code) {
            this.code = code;
        }

        @JsonValue
        @Override
        public String code() {
            return code;
        }

        @JsonCreator
        static DoNot of(String code) {
            return Code.of(values(), code);
        }
    }

    /**
     * @throws IllegalArgumentException when the value is blank or something is too long; says which, not what it was
     */
    public ContactDetail {
        value = value.strip();
        remark = remark.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("contact detail is blank");
        }
        Limits.requireAtMost(VALUE_MAX_LENGTH, value, "contact detail");
        Limits.requireAtMost(REMARK_MAX_LENGTH, remark, "remark");
        // in a fixed order, so that equal details are written and shown alike
        doNots = doNots.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(doNots));
    }

    @Override
    public String toString() {
        return "ContactDetail[" + kind.code() + ", content not shown]";
    }
}
