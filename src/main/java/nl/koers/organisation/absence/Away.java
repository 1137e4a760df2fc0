package nl.koers.organisation.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away today.
 *
 * @param standIn user id of whoever has the work today; null when nobody was named, or whoever was is away too or has left, and
 *     the work is the team lead's
 * @param lastDay included
 */
public record Away(@Nullable String standIn, LocalDate firstDay, LocalDate lastDay) {}
