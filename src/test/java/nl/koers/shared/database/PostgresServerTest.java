package nl.koers.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.koers.shared.home.KoersHome;
import nl.koers.shared.startup.StartRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tests share one directory, because unpacking and preparing the server takes seconds; each leaves it running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {

    private static final String REFUSED =
            ".*(no password was provided|password authentication failed|no pg_hba.conf entry).*";

    @TempDir
    static Path directory;

    private KoersHome home;
    private PostgresServer server;

    @BeforeAll
    void start() {
        home = KoersHome.open(directory);
        server = PostgresServer.start(home);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        home.close();
    }

    @Test
    void isDurableAndKeepsValuesOutOfItsLog() {
        assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
                .allSatisfy(setting -> assertThat(show(setting)).isEqualTo("on"));
        assertThat(show("log_parameter_max_length")).isEqualTo("0");
        assertThat(show("log_parameter_max_length_on_error")).isEqualTo("0");
        assertThat(show("log_min_error_statement")).isEqualTo("panic");
        assertThat(show("logging_collector")).isEqualTo("off");
    }

    @Test
    void valuesInFailingStatementsAreNotLogged() throws IOException {
        JdbcClient client = client(server);
        client.sql("CREATE TABLE mark (text varchar(20) UNIQUE)").update();
        client.sql("INSERT INTO mark VALUES (?)").param("marker-one").update();

        assertThatThrownBy(() ->
                client.sql("INSERT INTO mark VALUES (?)").param("marker-one").update());
        assertThatThrownBy(() -> client.sql("SELECT 'marker-two'::int").query().singleValue());

        assertThat(directory.resolve("postgres.log")).content().doesNotContain("marker");
    }

    @Test
    void listensOnTheLoopbackAddressAndNowhereElse() {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(JdbcClient.create(server.superuser())
                        .sql("SHOW unix_socket_directories")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"koers, koers", "koers, postgres", "postgres, postgres", "somebody, koers"})
    void nobodyGetsInWithoutTheRightPassword(String user, String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url().replace("/koers", "/" + database));
        dataSource.setUser(user);

        assertThatThrownBy(dataSource::getConnection).hasMessageMatching(REFUSED);
        dataSource.setPassword("wrong");
        assertThatThrownBy(dataSource::getConnection).hasMessageMatching(REFUSED);
    }

    @Test
    void theApplicationOwnsItsDatabaseAndHasNoFurtherRights() {
        JdbcClient client = client(server);

        assertThat(client.sql(
                                """
                        SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
                        FROM pg_roles WHERE rolname = current_user""")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(client.sql("CREATE SCHEMA own").update()).isZero();
        assertThatThrownBy(() -> client.sql("ALTER SYSTEM SET fsync = off").update())
                .hasRootCauseMessage("ERROR: permission denied to set parameter \"fsync\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secretsLieOutsideTheDataDirectoryAndOnlyTheirOwnerReadsThem() throws IOException {
        assertThat(List.of("database-password", "database-superuser-password")).allSatisfy(name -> {
            Path file = directory.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(file).content().hasSizeGreaterThan(40);
        });
    }

    @Test
    void dataSurviveARestart() throws IOException {
        client(server).sql("CREATE TABLE survivor AS SELECT 1 AS id").update();

        stop();
        start();

        assertThat(count("survivor")).isEqualTo(1);
    }

    @Test
    void aLostPasswordIsNotReplaced() throws IOException {
        stop();
        Path file = directory.resolve("database-password");
        String password = Files.readString(file);
        Files.delete(file);

        try (KoersHome opened = KoersHome.open(directory)) {
            assertThatThrownBy(() -> PostgresServer.start(opened))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("database-password is missing");
        }
        assertThat(pidFile()).doesNotExist();

        Files.writeString(file, password);
        start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a number\n", "999999999\n/elsewhere\n0\n"})
    void aStalePidFileIsIgnored(String content) throws IOException {
        stop();
        Files.writeString(pidFile(), content);

        start();

        assertThat(show("fsync")).isEqualTo("on");
    }

    @Test
    void aPidFileThatNamesAStrangerLeavesTheStrangerAlone() throws Exception {
        stop();
        Process stranger = sleepingJvm();
        try {
            Files.writeString(
                    pidFile(), "%d\n%s\n1\n5432\n\n\n1 1\nready\n".formatted(stranger.pid(), home.database()));

            start();

            assertThat(show("fsync")).isEqualTo("on");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void theServerOfAKilledApplicationIsStoppedAndItsDataAreThere() throws Exception {
        stop();
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationToKill.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String ready;
        try (var output = application.inputReader()) {
            ready = output.lines()
                    .filter(ApplicationToKill.READY::equals)
                    .findFirst()
                    .orElse("");
            application.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(ready).isEqualTo(ApplicationToKill.READY);
        ProcessHandle left = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile()).get(0)))
                .orElseThrow();
        assertThat(left.isAlive()).isTrue();

        start();

        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(count("acknowledged")).isEqualTo(1);
    }

    /** Stands for the application: starts the server, commits a row, and stays until it is killed. */
    static class ApplicationToKill {

        static final String READY = "committed";

        public static void main(String[] arguments) throws Exception {
            PostgresServer server = PostgresServer.start(KoersHome.open(Path.of(arguments[0])));
            client(server).sql("CREATE TABLE acknowledged AS SELECT 1 AS id").update();
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }

    private Path pidFile() {
        return home.database().resolve("postmaster.pid");
    }

    private String show(String setting) {
        return client(server).sql("SHOW " + setting).query(String.class).single();
    }

    private int count(String table) {
        return client(server)
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient client(PostgresServer server) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        dataSource.setUser(PostgresServer.ROLE);
        dataSource.setPassword(server.password());
        return JdbcClient.create((DataSource) dataSource);
    }

    private static Process sleepingJvm() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stranger.class.getName())
                .start();
    }

    /** A process that has nothing to do with PostgreSQL. */
    static class Stranger {

        public static void main(String[] arguments) throws Exception {
            Thread.currentThread().join();
        }
    }
}
