package nl.koers.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that work is done on, wherever the server stands. */
public final class Netherlands {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Netherlands() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** Its first moment. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
