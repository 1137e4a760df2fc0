package nl.koers.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two organisations and their people that tests use. */
public final class TestOrganisations {

    public static final OrganisationId NORTH = new OrganisationId("north");
    public static final OrganisationId SOUTH = new OrganisationId("south");

    public static final Actor NORA = actor("nora", NORTH, Role.CASEWORKER);
    public static final Actor NICK = actor("nick", NORTH, Role.CASEWORKER);
    public static final Actor NINA_LEAD = actor("nina", NORTH, Role.TEAM_LEAD);
    public static final Actor SAM = actor("sam", SOUTH, Role.CASEWORKER);

    private TestOrganisations() {}

    /** Makes both organisations exist in the test's database. */
    public static void create(JdbcClient jdbc) {
        for (OrganisationId organisation : List.of(NORTH, SOUTH)) {
            jdbc.sql("insert into koers.organisation (id, name, region) values (:id, :id, :id) on conflict do nothing")
                    .param("id", organisation.value())
                    .update();
        }
    }

    private static Actor actor(String id, OrganisationId organisation, Role... roles) {
        return new Actor(id, EnumSet.copyOf(Arrays.asList(roles)), Set.of(organisation));
    }
}
