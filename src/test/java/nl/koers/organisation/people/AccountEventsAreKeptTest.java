package nl.koers.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.koers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator who opened somebody else's account cannot make it look as if nothing had happened. */
class AccountEventsAreKeptTest {

    private static final String ADDED =
            "insert into koers.account_event values (gen_random_uuid(), 'nora', 'linkMade', 'adam', now())";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update koers.account_event set by_user = 'somebody'",
                "delete from koers.account_event",
                "truncate koers.account_event"
            })
    void whatWasDoneWithAnAccountStaysAsItWasWritten(String attempt) {
        var database = migrated(TestDatabase.createWithOneRole());
        var single = JdbcClient.create(database.dataSource());
        single.sql(ADDED).update();

        assertRefused(single, attempt, "permission denied.*");
        single.sql("grant all on koers.account_event to current_user").update();
        assertRefused(single, attempt, "the events of accounts are append-only.*");

        database.divided();
        assertRefused(single, attempt, "permission denied.*");
        single.sql(ADDED).update();
        assertThat(single.sql("select by_user from koers.account_event")
                        .query(String.class)
                        .list())
                .containsExactly("adam", "adam");
    }

    @Test
    void withTwoRolesTheApplicationsOneMayReadAndAddFromTheBeginning() {
        var database = TestDatabase.create();
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.owner())
                .schemas("koers", "camunda")
                .load()
                .migrate();

        assertThat(JdbcClient.create(database.dataSource())
                        .sql(
                                """
                                select privilege from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as privilege
                                 where has_table_privilege(current_user, 'koers.account_event', privilege)""")
                        .query(String.class)
                        .list())
                .containsExactly("select", "insert");
    }

    private static TestDatabase migrated(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("koers", "camunda")
                .load()
                .migrate();
        return database;
    }

    private static void assertRefused(JdbcClient jdbc, String attempt, String how) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).rootCause().hasMessageMatching("(?s)ERROR: " + how);
    }
}
