package nl.koers.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a task will appear for a client. Holds nothing that identifies the client.
 *
 * @param id of the engine's timer: the same when it is moved, another one once it has passed
 * @param plannedAt usually the start of a working day
 * @param processKey the process that waits for it
 * @param process what that process is called, from its model
 * @param label what the moment is called, from its model
 * @param caseworker user id of the client's fixed caseworker, who will get the task; null while nobody is
 * @param step where the trajectory is
 * @param lifeDomain the domain of the need that it is about; null when it is about no need
 * @param rhythm how long after this one the next would be; null when it is planned once
 * @param attempts how often in a row nobody was reached, 0 after a contact
 */
public record UpcomingCheckIn(
        String id,
        Instant plannedAt,
        String processKey,
        String processInstanceId,
        LocalizedText process,
        LocalizedText label,
        TrajectoryCode trajectory,
        OrganisationId organisation,
        @Nullable String caseworker,
        Step step,
        Profile profile,
        @Nullable LifeDomain lifeDomain,
        @Nullable Period rhythm,
        int attempts) {

    /** The day on the calendar of the Netherlands. */
    public LocalDate day() {
        return Netherlands.day(plannedAt);
    }

    /** The day it will be on when this one passes; empty when there is no rhythm. */
    public Optional<LocalDate> dayAfterSkipping() {
        return rhythm == null ? Optional.empty() : Optional.of(day().plus(rhythm));
    }
}
