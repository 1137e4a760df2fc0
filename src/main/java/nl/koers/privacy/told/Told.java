package nl.koers.privacy.told;

import java.time.LocalDate;
import nl.koers.shared.Code;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside who was told something about a client.
 *
 * @param recipient the name of a partner or an organisation as it was then; null where it was told in words, which whoever may
 *     not read the dossier does not see
 * @param recipientNow what they are called now; null where that is the same, or not known
 * @param partyKind what kind of party that is; null where there is a name
 * @param reference by which the partner knows the client; null where there is none
 * @param on when
 */
public record Told(
        Kind kind,
        @Nullable String recipient,
        @Nullable String recipientNow,
        @Nullable String partyKind,
        @Nullable String reference,
        LocalDate on) {

    /** By which way. */
    public enum Kind implements Code {
        REFERRAL("referral"),
        /** On the ground of a consent; what was shared is not written down, so it may have been nothing. */
        SHARING("sharing"),
        /** From, or offered to, another organisation that uses Koers. */
        TRANSFER("transfer");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Kind of(String code) {
            return Code.of(values(), code);
        }
    }
}
