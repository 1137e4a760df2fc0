package nl.koers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void eachDatabaseIsFreshAndItsRoleHasNoFurtherRights() {
        JdbcClient first = JdbcClient.create(TestDatabase.create().dataSource());
        JdbcClient second = JdbcClient.create(TestDatabase.create().dataSource());

        first.sql("CREATE TABLE public.mark (id int)").update();

        assertThat(tables(first)).isEqualTo(1);
        assertThat(tables(second)).isZero();
        assertThat(first.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private static int tables(JdbcClient client) {
        return client.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                .query(Integer.class)
                .single();
    }
}
