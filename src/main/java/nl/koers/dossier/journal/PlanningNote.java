package nl.koers.dossier.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import nl.koers.dossier.seal.Limits;
import nl.koers.shared.Code;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a planned moment of contact, and why.
 *
 * @param what what was planned, as the model named it at the time
 * @param from the date it was planned on
 * @param to the date it is planned on now; null when it is done at once
 * @param reason null when none was asked for
 * @param words what there was to add, at most {@value #WORDS_MAX_LENGTH} characters; may be empty
 */
public record PlanningNote(
        Change change,
        LocalizedText what,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Reason reason,
        String words) {

    public static final int WORDS_MAX_LENGTH = 500;

    /** What was done. */
    public enum Change implements Code {
        MOVED("moved"),
        /** At the wish of the client: nobody gets in touch this time. */
        SKIPPED("skipped"),
        /** The work began at once instead of on the date. */
        DONE_NOW("doneNow");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        @JsonValue
        @Override
        public String code() {
            return code;
        }

        @JsonCreator
        static Change of(String code) {
            return Code.of(values(), code);
        }
    }

    /** Why a moment was moved. */
    public enum Reason implements Code {
        CLIENT_ASKED("clientAsked"),
        CASEWORKER_AWAY("caseworkerAway"),
        DAY_OFF("dayOff"),
        OTHER("other");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @JsonValue
        @Override
        public String code() {
            return code;
        }

        @JsonCreator
        public static Reason of(String code) {
            return Code.of(values(), code);
        }
    }

    /** @throws IllegalArgumentException when the words are too long */
    public PlanningNote {
        words = words.strip();
        Limits.requireAtMost(WORDS_MAX_LENGTH, words, "words");
    }

    @Override
    public String toString() {
        return "PlanningNote[content not shown]";
    }
}
