package nl.koers.reminder;

import java.time.LocalTime;

/**
 * The part of each day in which a user wants no mail, on the clock of the Netherlands; over midnight when it ends earlier
 * than it begins.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public static final QuietHours USUAL = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));

    /** @throws IllegalArgumentException when it would begin and end at the same time */
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("from and until are the same");
        }
    }

    /** Whether any time of a day is left for a mail that goes out from then on. */
    public boolean leaveTimeAfter(LocalTime time) {
        return from.isBefore(until) || time.isBefore(from);
    }
}
