package nl.koers.shared.startup;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the start of the application for a reason that the person who starts it can do something about. That person reads
 * the message and the action instead of a stack trace.
 */
public class StartRefusedException extends RuntimeException {

    /** A wrong or missing setting. */
    public static final int CONFIGURATION = 78;

    /** Nothing is wrong with this start itself: the same start can succeed later. */
    public static final int TRY_LATER = 75;

    private final String action;
    private final int exitCode;

    /**
     * @param exitCode one of the constants of this class; they follow {@code sysexits.h}
     * @param message what is the matter, in one line
     * @param action what to do about it
     */
    public StartRefusedException(int exitCode, String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.action = action;
    }

    public StartRefusedException(int exitCode, String message, String action) {
        this(exitCode, message, action, null);
    }

    String action() {
        return action;
    }

    /**
     * The exit code for a start that failed this way. Spring's own exit codes are no help here: it asks the beans of the
     * context that has just failed, and they fail again.
     */
    public static Optional<Integer> exitCode(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StartRefusedException.class::isInstance)
                .map(cause -> ((StartRefusedException) cause).exitCode)
                .findFirst();
    }
}
