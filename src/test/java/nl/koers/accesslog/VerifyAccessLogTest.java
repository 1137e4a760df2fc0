package nl.koers.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.koers.KoersApplication;
import nl.koers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerifyAccessLogTest {

    private final TestDatabase database = TestDatabase.createWithOneRole();
    private final DataSource dataSource = database.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeEach
    void writeTwoChains() {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("koers", "camunda")
                .load()
                .migrate();
        for (int i = 0; i < 3; i++) {
            jdbc.sql(
                            """
                            select koers.append_to_access_log(array['north', 'south'], array[0::bigint, 1], array['nora', 'sam'],
                                array[null, null]::text[], array['card', 'card'], array['read', 'read'],
                                array[null, null]::text[])""")
                    .query()
                    .singleRow();
        }
    }

    @Test
    void wholeChainsAreSaidToBeWholeWithTheirLastHash() {
        assertThat(verify()).isEqualTo(VerifyAccessLog.WHOLE);

        assertThat(output.toString(UTF_8))
                .containsPattern("(?m)^north: whole, 3 entries, last hash [0-9a-f]{64}$")
                .containsPattern("(?m)^south: whole, 3 entries, last hash [0-9a-f]{64}$");
    }

    @Test
    void theFirstBrokenEntryIsNamed() {
        asOwner("update koers.access_log set user_id = 'x' where organisation = 'north' and sequence = 2");
        asOwner("delete from koers.access_log where organisation = 'south' and sequence = 3");

        assertThat(verify()).isEqualTo(VerifyAccessLog.BROKEN);

        assertThat(output.toString(UTF_8))
                .contains("north: BROKEN, entry 2 is not as it was written; 1 entries before it are whole")
                .contains("south: BROKEN, entry 3 and all after it are missing; 2 entries before it are whole");
    }

    @Test
    void theProgramRunsItAsACommandAndExitsWithItsCode() throws Exception {
        asOwner("update koers.access_log set user_id = 'x' where organisation = 'north' and sequence = 2");

        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KoersApplication.class.getName(),
                        VerifyAccessLog.NAME,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password())
                .redirectErrorStream(true)
                .start();
        var said = new String(command.getInputStream().readAllBytes(), UTF_8);

        assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("north: BROKEN, entry 2").contains("south: whole");
        assertThat(command.exitValue()).as(said).isEqualTo(VerifyAccessLog.BROKEN);
    }

    private int verify() {
        var settings = database.properties().entrySet().stream()
                .filter(setting -> !setting.getKey().equals("koers.master-key"))
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return VerifyAccessLog.run(settings, new PrintStream(output, true, UTF_8));
    }

    private void asOwner(String sql) {
        jdbc.sql("grant all on koers.access_log to current_user").update();
        jdbc.sql("alter table koers.access_log disable trigger user").update();
        jdbc.sql(sql).update();
    }
}
