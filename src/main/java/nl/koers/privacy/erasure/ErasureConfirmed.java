package nl.koers.privacy.erasure;

import java.util.UUID;

/** A second person agreed that a trajectory is erased. */
public record ErasureConfirmed(UUID id) {}
