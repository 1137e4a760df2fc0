package nl.koers.caseload;

import nl.koers.shared.OrganisationId;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;

/**
 * What is asked when a trajectory is opened: no more than fits in a minute.
 *
 * @param alias what the client wants to be called; enough to get help
 */
public record NewClient(
        OrganisationId organisation, String alias, Channel channel, FirstQuestion firstQuestion, AgeGroup ageGroup) {

    @Override
    public String toString() {
        return "NewClient[" + organisation + "]";
    }
}
