package nl.koers.organisation;

import java.util.Locale;
import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;

/**
 * An account that is to be made.
 *
 * @param userId 2 to 40 lower-case letters, digits, dots, hyphens or underscores
 * @param password at least {@link #SHORTEST_PASSWORD} characters, without the user's own names in it
 * @param organisations whose clients the user will see, or whose people an administrator has to do with
 */
public record NewUser(
        String userId,
        String firstName,
        String lastName,
        String password,
        Set<Role> roles,
        Set<OrganisationId> organisations) {

    public static final String ID_PATTERN = "[a-z0-9][a-z0-9._-]{1,39}";
    public static final int LONGEST_ID = 40;
    public static final int SHORTEST_PASSWORD = 12;

    /** What was typed as one: capitals and spaces around it make no other. */
    public static String idFrom(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public NewUser {
        if (!userId.matches(ID_PATTERN)) {
            throw new IllegalArgumentException("not a user id");
        }
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewUser[" + userId + "]";
    }
}
