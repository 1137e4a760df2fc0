package nl.koers.organisation.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One signed-in session.
 *
 * @param lastUsedAt to the minute
 */
public record UserSession(UUID id, Device device, Instant startedAt, Instant lastUsedAt) {}
