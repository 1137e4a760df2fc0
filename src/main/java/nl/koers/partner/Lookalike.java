package nl.koers.partner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner that may be the same organisation as another one.
 *
 * @param id null when it stands further up in the same file
 */
public record Lookalike(@Nullable UUID id, String name) {}
