package nl.koers.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * What one person did with one client on one day for one reason: a page that reads six parts is one look with six parts,
 * however many lines of the log it is.
 *
 * @param day in the Netherlands
 * @param first when it began
 * @param last when the last line of it was written
 * @param trajectory null when it was about no client in particular
 * @param reason null when it needed none
 * @param parts what was done with what, both in the order of their codes' declaration
 */
public record AccessLook(
        LocalDate day,
        Instant first,
        Instant last,
        String userId,
        @Nullable TrajectoryCode trajectory,
        @Nullable AccessReason reason,
        Map<AccessAction, List<AccessSubject>> parts) {}
