package nl.koers.organisation;

import java.util.Collection;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;

/**
 * Whose accounts an administrator has to do with: who belongs to organisations, with accounts that belong to those and to no
 * others; who belongs to none, with all.
 */
public final class AdministratorScope {

    private AdministratorScope() {}

    /** No organisation at all is everybody's: for whoever belongs to some that is too much. */
    public static boolean covers(Actor administrator, Collection<OrganisationId> organisations) {
        return administrator.organisations().isEmpty()
                || !organisations.isEmpty() && administrator.organisations().containsAll(organisations);
    }

    /** Nobody changes the own account, nor what an identity provider says of somebody. */
    public static boolean mayChange(
            Actor administrator, String userId, Collection<OrganisationId> organisations, boolean fromProvider) {
        return !fromProvider && !userId.equals(administrator.userId()) && covers(administrator, organisations);
    }
}
