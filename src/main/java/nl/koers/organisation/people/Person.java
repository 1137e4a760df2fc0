package nl.koers.organisation.people;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;

/**
 * What an administrator says of somebody who has an account.
 *
 * @param firstName 1 to {@link #LONGEST_NAME} characters, as the other name
 * @param address of mail, for reminders by number; empty for none
 * @param organisations whose clients the user will see
 */
public record Person(
        String firstName, String lastName, String address, Set<Role> roles, Set<OrganisationId> organisations) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_ADDRESS = 120;

    /** Roles that are about an organisation's clients: without an organisation they would find nothing. */
    private static final Set<Role> OF_AN_ORGANISATION = Set.of(Role.CASEWORKER, Role.TEAM_LEAD, Role.PRIVACY_OFFICER);

    private static final Set<Role> OF_ALL = Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL);

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    public Person {
        firstName = firstName.strip();
        lastName = lastName.strip();
        address = address.strip();
        // whoever administers all is an administrator
        roles = roles.contains(Role.ADMINISTRATOR_OF_ALL) ? union(roles, OF_ALL) : Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    public static boolean isAddress(String typed) {
        var address = typed.strip();
        return address.isEmpty()
                || address.length() <= LONGEST_ADDRESS
                        && ADDRESS.matcher(address).matches();
    }

    public boolean needsOrganisation() {
        boolean ofAnOrganisation = roles.stream().anyMatch(OF_AN_ORGANISATION::contains)
                || roles.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR_OF_ALL);
        return organisations.isEmpty() && ofAnOrganisation;
    }

    private static Set<Role> union(Set<Role> some, Set<Role> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Also bounds what a hand-made request may say. */
    void requireSound() {
        if (firstName.isEmpty()
                || lastName.isEmpty()
                || firstName.length() > LONGEST_NAME
                || lastName.length() > LONGEST_NAME
                || roles.isEmpty()
                || needsOrganisation()
                || !isAddress(address)) {
            throw new IllegalArgumentException("not a sound account");
        }
    }

    /** Without the names. */
    @Override
    public String toString() {
        return "Person[" + roles + " " + organisations + "]";
    }
}
