package nl.koers.testing.server;

import java.util.Set;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;

/** Two organisations with somebody in every role, and an administrator who belongs to none. */
@TestComponent
public class People implements InitializingBean {

    public static final OrganisationId NORTH = new OrganisationId("north");
    public static final OrganisationId SOUTH = new OrganisationId("south");
    public static final String ADMINISTRATOR = "admin";

    private final OrganisationService organisations;
    private final CurrentActor currentActor;

    People(OrganisationService organisations, CurrentActor currentActor) {
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    /** Such as {@code caseworker.north}. */
    public static String user(Role role, OrganisationId organisation) {
        return role.group().toLowerCase() + "." + organisation;
    }

    public static String passwordOf(String userId) {
        return "a long sentence of " + new StringBuilder(userId).reverse();
    }

    /** Somebody of whom only one test knows. */
    public String newcomer(String userId, Set<Role> roles, OrganisationId where) {
        currentActor.runAs(
                new Actor("test", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()),
                () -> create(userId, roles, Set.of(where)));
        return userId;
    }

    @Override
    public void afterPropertiesSet() {
        currentActor.runAs(new Actor("test", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()), () -> {
            for (OrganisationId id : new OrganisationId[] {NORTH, SOUTH}) {
                organisations.createOrganisation(new Organisation(id, "In the " + id, "Region " + id), Letterhead.NONE);
                for (Role role : Role.values()) {
                    create(user(role, id), Set.of(role), Set.of(id));
                }
            }
            create(ADMINISTRATOR, Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());
        });
    }

    private void create(String userId, Set<Role> roles, Set<OrganisationId> where) {
        organisations.createUser(new NewUser(userId, "First-" + userId, "Last", passwordOf(userId), roles, where));
    }
}
