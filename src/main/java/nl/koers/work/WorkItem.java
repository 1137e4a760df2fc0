package nl.koers.work;

import java.time.Instant;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work in the task list. Holds nothing that identifies the client.
 *
 * @param taskKey the task's id in its model
 * @param label the task's name from the model that it was made by
 * @param assignee user id of whoever does it, or null while nobody does
 * @param caseworker user id of the client's fixed caseworker
 * @param step where the trajectory is, or how it ended
 * @param over whether it ended: closed, or handed over
 * @param lifeDomain the domain of the need that it is about; null when it is about no need
 * @param atOnce whether it comes before all other work, whenever that is due
 * @param beside whether it belongs to something beside the course, which goes on whatever the course does
 */
public record WorkItem(
        String taskId,
        String processKey,
        String taskKey,
        String processDefinitionId,
        String processInstanceId,
        LocalizedText label,
        TrajectoryCode trajectory,
        OrganisationId organisation,
        @Nullable String assignee,
        @Nullable String caseworker,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        Step step,
        boolean over,
        Profile profile,
        @Nullable LifeDomain lifeDomain,
        boolean atOnce,
        boolean beside) {}
