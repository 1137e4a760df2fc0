package nl.koers.privacy;

import java.util.UUID;

/** A second person agreed that a trajectory is erased. */
record ErasureConfirmed(UUID id) {}
