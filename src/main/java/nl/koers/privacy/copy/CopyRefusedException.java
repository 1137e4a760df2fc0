package nl.koers.privacy.copy;

/** A copy does not open. */
public class CopyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        WRONG_PASSWORD("wrong"),
        /** Too many wrong ones: another try counts only later. */
        WAIT("wait"),
        GONE("gone");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Why why;

    CopyRefusedException(Why why) {
        super(why.code());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
