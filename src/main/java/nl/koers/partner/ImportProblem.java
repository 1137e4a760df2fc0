package nl.koers.partner;

import nl.koers.partner.detail.PartnerProblem;

/**
 * What keeps a line of a file from being imported.
 *
 * @param column its title as it stands in the file, or would stand there
 * @param value what stands in the cell, where that helps to find it; otherwise empty
 * @param limit the longest text or the largest number that is allowed, where that is the problem; otherwise 0
 */
public record ImportProblem(String column, Reason reason, String value, int limit) {

    /** What is wrong; {@link #code()} ends the key of its text. */
    public enum Reason {
        REQUIRED("required"),
        TOO_LONG("tooLong"),
        TOO_MANY("tooMany"),
        TWICE("twice"),
        UNKNOWN("unknown"),
        NOT_A_PHONE_NUMBER("phone"),
        NOT_AN_EMAIL_ADDRESS("email"),
        NOT_A_WEB_ADDRESS("website"),
        /** The line says which partner it is, but there is none such here. */
        NO_SUCH_PARTNER("noSuchPartner"),
        /** Another line of the file is about the same partner. */
        PARTNER_TWICE("partnerTwice"),
        /** A colleague changed the partner after the file was made. */
        CHANGED_SINCE("changedSince");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Reason of(PartnerProblem.Kind kind) {
            return valueOf(kind.name());
        }
    }
}
