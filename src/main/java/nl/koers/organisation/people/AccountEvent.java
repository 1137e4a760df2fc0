package nl.koers.organisation.people;

import java.time.Instant;
import nl.koers.shared.Code;

/**
 * Something that was done with an account.
 *
 * @param by who did it; of a password that was chosen by a link, who made the link
 */
public record AccountEvent(String userId, What what, String by, Instant at) {

    /** What; {@link #code()} ends the key of its text. */
    public enum What implements Code {
        CREATED("created"),
        CHANGED("changed"),
        LINK_MADE("linkMade"),
        PASSWORD_BY_LINK("passwordByLink"),
        STOPPED("stopped"),
        SECOND_STEP_RESET("secondStepReset"),
        SIGNED_OUT("signedOut");

        private final String code;

        What(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static What of(String code) {
            return Code.of(values(), code);
        }
    }
}
