package nl.koers.organisation.signin;

import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a session, as the account was when it was last looked at.
 *
 * @param passwordMark changes with every new password, so that sessions opened with the old one end; "none" without a password
 */
@NamedInterface("signin")
public record KoersPrincipal(
        String userId, String displayName, Set<Role> roles, Set<OrganisationId> organisations, String passwordMark)
        implements CurrentActor.ActingPrincipal, AuthenticatedPrincipal {

    public KoersPrincipal {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    @Override
    public Actor actor() {
        return new Actor(userId, roles, organisations);
    }

    @Override
    public String getName() {
        return userId;
    }

    @Override
    public String toString() {
        return userId;
    }
}
