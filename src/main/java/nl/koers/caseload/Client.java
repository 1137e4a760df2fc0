package nl.koers.caseload;

import java.util.List;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.Reach;
import nl.koers.trajectory.Awaited;
import nl.koers.trajectory.CourseOptions;
import nl.koers.trajectory.PathStep;
import nl.koers.trajectory.Trajectory;
import nl.koers.work.KeptDraft;
import nl.koers.work.WorkItem;

/**
 * One client's trajectory as its page shows it.
 *
 * @param reach how to reach the client, and how not
 * @param path oldest first
 * @param openWork the most urgent first
 * @param waitingForTeamLead work that the acting user knows of and cannot open; empty for a team lead
 * @param kept what the acting user typed for tasks that are not open any more, newest first
 */
public record Client(
        Trajectory trajectory,
        ClientCard card,
        Reach reach,
        List<PathStep> path,
        List<WorkItem> openWork,
        List<WorkItem> waitingForTeamLead,
        Awaited awaited,
        List<KeptDraft> kept) {

    public CourseOptions options() {
        return CourseOptions.of(trajectory, path);
    }

    @Override
    public String toString() {
        return "Client[" + trajectory.code() + "]";
    }
}
