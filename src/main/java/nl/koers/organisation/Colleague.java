package nl.koers.organisation;

import java.util.Set;
import nl.koers.shared.access.Role;

/** Somebody who works at the same organisation. */
public record Colleague(String userId, String displayName, Set<Role> roles) {

    public Colleague {
        roles = Set.copyOf(roles);
    }
}
