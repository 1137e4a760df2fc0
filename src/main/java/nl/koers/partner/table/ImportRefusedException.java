package nl.koers.partner.table;

/** A file is not one that partners can be read from; nothing was read. */
public class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; {@link #code()} ends the key of its text. */
    public enum Reason {
        TOO_LARGE("tooLarge"),
        TOO_MANY_LINES("tooManyLines"),
        /** No line below the titles. */
        EMPTY("empty"),
        /** Not a text, or a quotation mark that is never closed. */
        NOT_A_TABLE("notATable"),
        /** The column without which nothing can be told. */
        NO_NAMES("noNames"),
        COLUMN_TWICE("columnTwice");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final String about;

    public ImportRefusedException(Reason reason, String about) {
        super(reason.code());
        this.reason = reason;
        this.about = about;
    }

    public Reason reason() {
        return reason;
    }

    /** The column, the line or the limit that it is about. */
    public String about() {
        return about;
    }
}
