package nl.koers.trajectory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of the path walked.
 *
 * @param endedAt null while the trajectory is still there
 */
public record PathStep(Step step, Instant startedAt, @Nullable Instant endedAt) {}
