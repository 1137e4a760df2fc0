package nl.koers.trajectory;

/**
 * What would take a course on at this moment, besides its open tasks.
 *
 * @param client whether it waits for the client or a date, rather than for a caseworker
 * @param newAgreement whether there is aftercare that can be agreed anew
 * @param handover whether a team lead is asked to help with a warm handover, which the caseworker can take up again
 */
public record Awaited(boolean client, boolean newAgreement, boolean handover) {}
