package nl.koers.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;

/** The two organisations and their people that tests use. */
public final class TestOrganisations {

    public static final OrganisationId NORTH = new OrganisationId("north");
    public static final OrganisationId SOUTH = new OrganisationId("south");

    public static final Actor NORA = actor("nora", NORTH, Role.CASEWORKER);
    public static final Actor NICK = actor("nick", NORTH, Role.CASEWORKER);
    public static final Actor NINA_LEAD = actor("nina", NORTH, Role.TEAM_LEAD);
    public static final Actor SAM = actor("sam", SOUTH, Role.CASEWORKER);

    private TestOrganisations() {}

    private static Actor actor(String id, OrganisationId organisation, Role... roles) {
        return new Actor(id, EnumSet.copyOf(Arrays.asList(roles)), Set.of(organisation));
    }
}
