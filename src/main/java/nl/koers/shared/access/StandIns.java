package nl.koers.shared.access;

import nl.koers.shared.OrganisationId;

/** Who works in whose place while somebody is away. */
public interface StandIns {

    /** Whether the user stands in today for the other one, in this organisation. */
    boolean standsIn(String userId, String absentUserId, OrganisationId organisation);
}
