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
 * @param weeksAgo when it began
 * @param legs where it went, in order; the last one goes on until now
 * @param hardToReach whether contact attempts now and then fail
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
        boolean hardToReach) {

    /** A stretch of so many weeks in one step. */
    record Leg(Step step, int weeks) {}
}
