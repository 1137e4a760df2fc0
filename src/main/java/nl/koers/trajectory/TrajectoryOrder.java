package nl.koers.trajectory;

/** What comes first in a list of trajectories. */
public enum TrajectoryOrder {
    LATEST_ACTIVITY,
    /** Those that nobody worked on for the longest time. */
    QUIET_LONGEST,
    /** By their next planned moment; those without one come last. */
    NEXT_MOMENT,
    LATEST_STEP
}
