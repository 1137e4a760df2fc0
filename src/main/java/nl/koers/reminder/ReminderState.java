package nl.koers.reminder;

import java.time.Instant;
import java.time.LocalDate;
import nl.koers.shared.mail.MailFailure;
import org.jspecify.annotations.Nullable;

/**
 * Whether reminders reach somebody, for whoever looks after that. The address itself is not told.
 *
 * @param wanted whether this user wants any
 * @param lastMail null while there was none
 */
public record ReminderState(String displayName, boolean wanted, boolean hasAddress, @Nullable LastMail lastMail) {

    /**
     * @param attempts how often it was tried
     * @param failure why it did not go out the last time it was tried
     * @param changedAt when it came into this state, or was tried last
     * @param nextAttemptAt while it is planned
     */
    public record LastMail(
            LocalDate day,
            MailState state,
            int attempts,
            @Nullable MailFailure failure,
            Instant changedAt,
            Instant nextAttemptAt) {}
}
