package nl.koers.checkin;

import java.time.LocalDate;

/**
 * Which moments to list. Organisations are not part of it: only moments of the acting user's organisations are ever found.
 *
 * @param from first day, on the calendar of the Netherlands
 * @param to last day, included
 */
public record CheckInFilter(Whose whose, LocalDate from, LocalDate to) {

    /** Whose clients. */
    public enum Whose {
        MINE,
        /** Of the colleagues in whose place the acting user works today. */
        STANDING_IN,
        TEAM
    }
}
