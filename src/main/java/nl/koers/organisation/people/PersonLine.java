package nl.koers.organisation.people;

import java.util.List;
import nl.koers.organisation.UserContact;
import nl.koers.shared.Code;

/**
 * A line of a list of people.
 *
 * @param number as a spreadsheet counts
 * @param problems for which it gives no account; empty when it gives one
 */
public record PersonLine(int number, String userId, Person person, UserContact contact, List<Problem> problems) {

    /** What is wrong in a cell; {@link #code()} ends the key of its text. */
    public enum Reason implements Code {
        MISSING("missing"),
        WRONG("wrong"),
        /** Somebody has this user name, or had it once. */
        TAKEN("taken"),
        TWICE("twice"),
        UNKNOWN("unknown"),
        TOO_LONG("tooLong");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** @param value what stands in the cell, cut off when it is long */
    public record Problem(PersonColumn column, Reason reason, String value) {}

    public PersonLine {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "PersonLine[" + number + "]";
    }
}
