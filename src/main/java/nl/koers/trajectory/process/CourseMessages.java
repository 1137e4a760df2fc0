package nl.koers.trajectory.process;

/** Messages that parts of the course wait for. */
final class CourseMessages {

    /** The client got in touch by themselves: ends a wait, wherever the course is waiting. */
    static final String CLIENT_SPOKE = "clientSpoke";

    /** What was agreed on aftercare is to change: ends aftercare as it is now, wherever it stands. */
    static final String NEW_AGREEMENT = "newAgreement";

    /** Somebody received the client while a team lead was asked to help: the caseworker has the task again. */
    static final String HANDOVER_RESUMED = "handoverResumed";

    private CourseMessages() {}
}
