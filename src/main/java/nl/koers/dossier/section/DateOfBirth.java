package nl.koers.dossier.section;

import java.time.LocalDate;
import nl.koers.dossier.seal.Limits;
import org.jspecify.annotations.Nullable;

/**
 * When a client was born, known only when something cannot be arranged without it: most help can do without.
 *
 * @param date null when it is not known, as it mostly should be
 * @param reason what it is needed for, at most {@value #REASON_MAX_LENGTH} characters; empty without a date
 */
public record DateOfBirth(@Nullable LocalDate date, String reason) {

    public static final int REASON_MAX_LENGTH = 300;

    public static final DateOfBirth EMPTY = new DateOfBirth(null, "");

    /**
     * @throws IllegalArgumentException when there is a date without a reason, or it is too long; says which, not what it
     *     was
     */
    public DateOfBirth {
        reason = date == null ? "" : reason.strip();
        if (date != null && reason.isEmpty()) {
            throw new IllegalArgumentException("date of birth without a reason");
        }
        Limits.requireAtMost(REASON_MAX_LENGTH, reason, "reason");
    }

    @Override
    public String toString() {
        return "DateOfBirth[content not shown]";
    }
}
