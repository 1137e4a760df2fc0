package nl.koers.trajectory;

/**
 * What would take a course on at this moment, besides its open tasks.
 *
 * @param client whether it waits for the client or a date, rather than for a caseworker
 * @param newAgreement whether there is aftercare that can be agreed anew
 */
public record Awaited(boolean client, boolean newAgreement) {}
