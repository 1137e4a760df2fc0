package nl.koers.organisation;

import java.util.Set;
import nl.koers.shared.access.Role;

/**
 * How somebody signs in, as an administrator sees it.
 *
 * @param fromProvider whether the identity provider vouches for the account, which then has no password here
 * @param openSessions on all nodes
 */
public record UserAccount(
        String userId,
        String displayName,
        Set<Role> roles,
        boolean fromProvider,
        boolean hasSecondFactor,
        int openSessions) {

    public UserAccount {
        roles = Set.copyOf(roles);
    }
}
