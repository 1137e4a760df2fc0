package nl.koers.partner;

/**
 * How long a partner usually takes to answer, measured.
 *
 * @param days half of its answers came within so many days, rounded up
 * @param answers how many there are, {@value #FEWEST} or more
 */
public record AnswerTime(int days, int answers) {

    /** With fewer it would tell of single cases, and who they were about, rather than of the partner. */
    public static final int FEWEST = 3;
}
