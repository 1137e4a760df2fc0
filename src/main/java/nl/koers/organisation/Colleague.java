package nl.koers.organisation;

import java.util.List;
import java.util.Set;
import nl.koers.shared.access.Role;

/**
 * Somebody who works at the same organisation.
 *
 * @param languages that they can talk with clients in, ISO 639-1
 */
public record Colleague(String userId, String displayName, Set<Role> roles, List<String> languages) {

    public Colleague {
        roles = Set.copyOf(roles);
        languages = List.copyOf(languages);
    }
}
