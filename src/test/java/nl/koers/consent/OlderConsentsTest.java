package nl.koers.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.koers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded before a consent named its party. */
class OlderConsentsTest {

    private final TestDatabase database = TestDatabase.createWithOneRole();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database.dataSource()).schemas("koers", "camunda");
    }

    @Test
    void staysInWordsUnlessAClientWasOfferedToAnOrganisationOnItsGround() {
        flyway().target("121").load().migrate();
        jdbc.sql(
                        """
                        insert into koers.organisation (id, name, region) values ('here', 'Here', ''), ('there', 'There', '');
                        insert into koers.trajectory values ('AAA-AAA-A', 'here', null, 'open', 'contact', now(),
                            'notChosen', 'dropIn', now(), null, now());
                        insert into koers.dossier (trajectory, organisation, card, created_at)
                            values ('AAA-AAA-A', 'here', '', now());""")
                .update();
        var referral = recorded("referral");
        var offered = recorded("transfer");
        var notOffered = recorded("transfer");
        jdbc.sql(
                        """
                        insert into koers.transfer (id, trajectory, from_organisation, to_organisation, consent, state,
                                                    state_since, begun_by, begun_at)
                        values (gen_random_uuid(), 'AAA-AAA-A', 'here', 'there', :consent, 'preparing', now(), 'x', now())""")
                .param("consent", offered)
                .update();

        flyway().load().migrate();

        assertThat(organisationOf(offered)).isEqualTo("there");
        for (var inWords : new UUID[] {referral, notOffered}) {
            assertThat(jdbc.sql("select party_kind from koers.consent where id = :id and organisation is null")
                            .param("id", inWords)
                            .query(String.class)
                            .single())
                    .isEqualTo("other");
        }
    }

    private UUID recorded(String purpose) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into koers.consent (id, trajectory, party_kind, purpose, given_how, given_on, valid_until,
                                                   recorded_by, recorded_at, content)
                        values (:id, 'AAA-AAA-A', 'other', :purpose, 'spoken', current_date, current_date + 9, 'x', now(),
                                '')""")
                .param("id", id)
                .param("purpose", purpose)
                .update();
        return id;
    }

    private String organisationOf(UUID consent) {
        return jdbc.sql("select organisation from koers.consent where id = :id")
                .param("id", consent)
                .query(String.class)
                .single();
    }
}
