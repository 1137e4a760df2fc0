package nl.koers.privacy.told;

import java.time.LocalDate;
import java.util.UUID;
import nl.koers.shared.Code;
import nl.koers.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was told something about a client that was erased, and who is to be asked to erase it too.
 *
 * @param caseworker user id of whoever helped the client then
 * @param goneOn from which day nobody knows this any more
 * @param notPossible why nobody can be asked; null while it waits
 */
public record ErasureNotice(
        UUID id,
        OrganisationId organisation,
        @Nullable String caseworker,
        Told told,
        LocalDate goneOn,
        @Nullable NotPossible notPossible) {

    /** Why somebody is not asked: what article 19 of the GDPR allows, and what was never shared. */
    public enum NotPossible implements Code {
        NOTHING_SHARED("nothingShared"),
        NOT_REACHED("notReached"),
        TOO_MUCH_EFFORT("tooMuchEffort"),
        /** To ask would tell them more than they know. */
        UNSAFE("unsafe");

        private final String code;

        NotPossible(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static NotPossible of(String code) {
            return Code.of(values(), code);
        }
    }
}
