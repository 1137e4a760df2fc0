package nl.koers.shared.access;

import java.util.Set;
import nl.koers.shared.OrganisationId;

/**
 * Who does something: a signed-in user or a background job that carries an identity.
 *
 * @param userId the id in the identity service
 * @param roles what the actor may do
 * @param organisations whose clients the actor may see; empty sees nobody's
 */
public record Actor(String userId, Set<Role> roles, Set<OrganisationId> organisations) {

    public Actor {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean belongsTo(OrganisationId organisation) {
        return organisations.contains(organisation);
    }

    /** Organisation ids as plain text, in a fixed order, for SQL and the engine. */
    public java.util.List<String> organisationIds() {
        return organisations.stream().map(OrganisationId::value).sorted().toList();
    }
}
