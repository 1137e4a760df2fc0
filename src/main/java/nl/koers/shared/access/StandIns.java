package nl.koers.shared.access;

import nl.koers.shared.OrganisationId;

/** Who works in whose place while somebody is away. */
public interface StandIns {

    /** Whether the user stands in today for the other one, in this organisation. */
    boolean standsIn(String userId, String absentUserId, OrganisationId organisation);

    /**
     * Whether the acting user has today the work of somebody who is away: as the stand-in, or as a team lead while nobody
     * stands in or the stand-in is away as well.
     */
    boolean hasWorkOf(String absentUserId, OrganisationId organisation);
}
