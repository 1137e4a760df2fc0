package nl.koers.organisation;

import java.util.List;
import java.util.Set;
import nl.koers.shared.access.Role;

/**
 * Somebody who works at the same organisation.
 *
 * @param languages that they can talk with clients in, ISO 639-1
 * @param neverSignedIn whether the account is there and was never used: what is given to them, nobody sees yet
 */
public record Colleague(
        String userId, String displayName, Set<Role> roles, List<String> languages, boolean neverSignedIn) {

    public Colleague {
        roles = Set.copyOf(roles);
        languages = List.copyOf(languages);
    }
}
