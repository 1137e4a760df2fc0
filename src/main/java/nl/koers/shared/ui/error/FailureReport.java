package nl.koers.shared.ui.error;

import java.security.SecureRandom;
import org.slf4j.Logger;

/**
 * Writes a failure to the log under a short reference that the user can pass on. Messages of exceptions are left out:
 * they may quote what somebody typed. Classes and places of the code are enough to find the cause.
 */
final class FailureReport {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 40;

    private FailureReport() {}

    /** Returns the reference. */
    static String write(Logger log, Throwable failure) {
        var reference = String.format("%06X", RANDOM.nextInt(1 << 24));
        var report = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            report.append('\n').append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                report.append("\n\tat ").append(frames[i]);
            }
        }
        log.error("unexpected failure {}{}", reference, report);
        return reference;
    }
}
