package nl.koers.testing;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation that only one test works with, so that no other test's clients are in its lists. */
public record Team(OrganisationId organisation, Actor nora, Actor nick, Actor lead) {

    private static final AtomicInteger MADE = new AtomicInteger();

    public static Team create(JdbcClient jdbc) {
        int number = MADE.incrementAndGet();
        var organisation = new OrganisationId("team-" + number);
        jdbc.sql("insert into koers.organisation (id, name, region) values (:id, :name, 'Utrecht')")
                .param("id", organisation.value())
                .param("name", "Team " + number)
                .update();
        return new Team(
                organisation,
                actor("nora-" + number, organisation, Role.CASEWORKER),
                actor("nick-" + number, organisation, Role.CASEWORKER),
                actor("lead-" + number, organisation, Role.TEAM_LEAD));
    }

    /** From yesterday to tomorrow. */
    public void standsIn(JdbcClient jdbc, Actor standIn, Actor absent) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), :organisation, :absent, :standIn, current_date - 1, current_date + 1,
                                :absent, now())""")
                .param("organisation", organisation.value())
                .param("absent", absent.userId())
                .param("standIn", standIn.userId())
                .update();
    }

    private static Actor actor(String id, OrganisationId organisation, Role role) {
        return new Actor(id, EnumSet.of(role), Set.of(organisation));
    }
}
