package nl.koers.partner;

import java.time.LocalDate;

/**
 * How many places a partner has free, as colleagues were told last.
 *
 * @param free 0 when it is full
 * @param toldOn the day on which it was told
 */
public record FreePlaces(int free, LocalDate toldOn) {

    /** The most that can be noted. */
    public static final int MOST = 99;

    private static final int HOLDS_DAYS = 2;

    /** Whether it was told so long ago that it may well be different by now. */
    public boolean mayHaveChanged(LocalDate today) {
        return toldOn.isBefore(today.minusDays(HOLDS_DAYS));
    }
}
