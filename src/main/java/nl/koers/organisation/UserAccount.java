package nl.koers.organisation;

import java.util.List;
import java.util.Set;
import nl.koers.shared.access.Role;

/**
 * How somebody signs in, as an administrator sees it.
 *
 * @param organisations their names
 * @param fromProvider whether the identity provider vouches for the account, which then has no password here
 * @param openSessions on all nodes
 * @param neverSignedIn as of a {@link Colleague}
 * @param isCovered whether the reader administers all organisations that the account belongs to
 * @param mayBeChanged whether the reader may change it: covered, not their own, and no identity provider's
 */
public record UserAccount(
        String userId,
        String displayName,
        Set<Role> roles,
        List<String> organisations,
        boolean fromProvider,
        boolean hasSecondFactor,
        int openSessions,
        boolean neverSignedIn,
        boolean isCovered,
        boolean mayBeChanged) {

    public UserAccount {
        roles = Set.copyOf(roles);
        organisations = List.copyOf(organisations);
    }
}
