package nl.koers.calendarfeed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user sees of their own link; the link itself is shown once only.
 *
 * @param lastUsedAt to the hour; null while no calendar read it
 */
public record Feed(Instant createdAt, @Nullable Instant lastUsedAt) {}
