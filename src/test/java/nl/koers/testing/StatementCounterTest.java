package nl.koers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatementCounterTest {

    private final StatementCounter statements = new StatementCounter();
    private final DataSource dataSource = (DataSource)
            statements.postProcessAfterInitialization(TestDatabase.create().dataSource(), "dataSource");

    @Test
    void everyExecutionCountsAndABatchIsOne() {
        var template = new JdbcTemplate(dataSource);
        var client = JdbcClient.create(template);

        var counted = statements.withResult(() -> {
            template.execute("create table public.mark (id int)");
            template.batchUpdate(
                    "insert into public.mark (id) values (?)", List.of(new Object[] {1}, new Object[] {2}));
            catchException(() -> client.sql("select 1/0").query(Integer.class).single());
            return client.sql("select count(*) from public.mark where id > :id")
                    .param("id", 0)
                    .query(Integer.class)
                    .single();
        });

        assertThat(counted.result()).isEqualTo(2);
        assertThat(counted.statements())
                .containsExactly(
                        "create table public.mark (id int)",
                        "insert into public.mark (id) values (?)",
                        "select 1/0",
                        "select count(*) from public.mark where id > ?");
    }

    @Test
    void whatOtherThreadsDoIsNotCounted() {
        var client = JdbcClient.create(dataSource);

        assertThat(statements.of(() -> CompletableFuture.runAsync(
                                () -> client.sql("select 1").query().singleValue())
                        .join()))
                .isEmpty();
    }
}
