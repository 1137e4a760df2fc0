package nl.koers.organisation.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What its owner sees of a token; the token itself is shown once only.
 *
 * @param name what the owner calls it, such as the machine it is on
 */
public record AccessToken(UUID id, String name, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
