package nl.koers.fictitious;

import java.util.List;
import nl.koers.shared.access.Actor;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;

/**
 * A fictitious course, in the manner of the three profiles (Regioplan 2021, ch. 4).
 *
 * @param weeksAgo when it began; 0 when it begins with the task that is open today
 * @param legs where it went, in order; the last one goes on until now
 * @param hardToReach whether contact attempts now and then fail
 * @param languages codes of the languages that the client speaks
 * @param knowFirst for the client's card; may be empty
 */
record Story(
        String alias,
        Actor caseworker,
        Profile profile,
        Channel channel,
        FirstQuestion firstQuestion,
        AgeGroup age,
        int weeksAgo,
        List<Leg> legs,
        boolean hardToReach,
        List<String> languages,
        String knowFirst,
        Today today) {

    /** A stretch of so many weeks in one step. */
    record Leg(Step step, int weeks) {}

    /** What is to be done on the day that everything is told. */
    enum Work {
        /** Only what comes up by itself. */
        NONE,
        TASK,
        /** A task that the caseworker gave back to the team. */
        TASK_OF_NOBODY,
        /** A task that the caseworker has begun to write about. */
        TASK_WITH_DRAFT
    }

    /** @param dueInDays about when the task is due; negative when it is late */
    record Today(Work work, int dueInDays) {
        boolean hasTask() {
            return work != Work.NONE;
        }
    }

    Leg lastLeg() {
        return legs.get(legs.size() - 1);
    }
}
