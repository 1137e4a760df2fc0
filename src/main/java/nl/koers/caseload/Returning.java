package nl.koers.caseload;

import nl.koers.organisation.absence.Absence;
import org.jspecify.annotations.Nullable;

/**
 * Who helps a client that comes back: the caseworker of before, or, when that is nobody any more, who lets the client in.
 *
 * @param caseworker user id of the one of before; null when there is none, or who was it works here no more
 * @param absence of that one, today; null when there is none
 */
public record Returning(@Nullable String caseworker, @Nullable Absence absence) {}
