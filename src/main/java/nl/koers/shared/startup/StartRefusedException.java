package nl.koers.shared.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/**
 * Ends the start of the application for a reason that the person who starts it can do something about. That person reads
 * the message and the action instead of a stack trace.
 */
public class StartRefusedException extends RuntimeException implements ExitCodeGenerator {

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

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
