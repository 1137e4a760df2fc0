package nl.koers.trajectory.process;

/** Messages that more than one process waits for. */
final class CourseMessages {

    /** The client got in touch by themselves: ends a wait, wherever the course is waiting. */
    static final String CLIENT_SPOKE = "clientSpoke";

    private CourseMessages() {}
}
