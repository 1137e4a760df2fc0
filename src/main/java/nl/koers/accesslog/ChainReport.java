package nl.koers.accesslog;

import nl.koers.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of one organisation's chain found.
 *
 * @param entries how many lines were read, up to the first broken one
 * @param lastHash in hexadecimal, of the last line that is as it was written: kept elsewhere, it proves later that the
 *     log was not made anew
 * @param broken the first line that is not as it was written, or null when the chain is whole
 */
public record ChainReport(OrganisationId organisation, long entries, String lastHash, @Nullable Broken broken) {

    /** What is wrong. */
    public enum Problem {
        /** The line does not belong to its hash, or its hash not to the line before. */
        ALTERED,
        /** There is no line at this place, though there are later ones. */
        MISSING,
        /** Lines are missing at the end, this one first. */
        CUT_OFF,
        /** The line stands after the end that the head row knows, or that row is gone or does not fit. */
        BEYOND_HEAD
    }

    /** @param sequence the place in the chain */
    public record Broken(long sequence, Problem problem) {}

    public boolean isWhole() {
        return broken == null;
    }
}
