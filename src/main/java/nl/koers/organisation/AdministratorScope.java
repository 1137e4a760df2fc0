package nl.koers.organisation;

import java.util.Collection;
import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;

/**
 * Whose accounts an administrator has to do with: those that belong to the administrator's own organisations and to no others; with
 * all of them, who was made an administrator of all organisations. Who belongs to none and was not, with nobody's.
 */
public final class AdministratorScope {

    private AdministratorScope() {}

    /** Whether somebody said so on purpose; no lack of an organisation says it. */
    public static boolean isOfAll(Actor administrator) {
        return administrator.is(Role.ADMINISTRATOR) && administrator.is(Role.ADMINISTRATOR_OF_ALL);
    }

    /** No organisation at all is everybody's: for whoever belongs to some that is too much. */
    public static boolean covers(Actor administrator, Collection<OrganisationId> organisations) {
        return isOfAll(administrator)
                || !organisations.isEmpty() && administrator.organisations().containsAll(organisations);
    }

    /** Also gives and takes nothing that is more than the administrator's own: an administrator of all is such a one's. */
    public static boolean covers(Actor administrator, Set<Role> roles, Collection<OrganisationId> organisations) {
        return covers(administrator, organisations)
                && (isOfAll(administrator) || !roles.contains(Role.ADMINISTRATOR_OF_ALL));
    }

    /** Nobody changes the own account, nor what an identity provider says of somebody. */
    public static boolean mayChange(
            Actor administrator,
            String userId,
            Set<Role> roles,
            Collection<OrganisationId> organisations,
            boolean fromProvider) {
        return !fromProvider && !userId.equals(administrator.userId()) && covers(administrator, roles, organisations);
    }
}
