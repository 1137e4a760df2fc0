package nl.koers.partner.detail;

/**
 * Why a field cannot be saved as it is.
 *
 * @param index of the contact person or the kind of agreement, from 0; 0 for other fields
 * @param limit the longest text or the largest number that is allowed, where that is the problem; otherwise 0
 */
public record PartnerProblem(PartnerField field, int index, Kind kind, int limit) {

    /** What is wrong; {@link #code()} ends the key of its text. */
    public enum Kind {
        REQUIRED("required"),
        TOO_LONG("tooLong"),
        TOO_MANY("tooMany"),
        TWICE("twice"),
        UNKNOWN("unknown"),
        NOT_A_PHONE_NUMBER("phone"),
        NOT_AN_EMAIL_ADDRESS("email"),
        NOT_A_WEB_ADDRESS("website");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
