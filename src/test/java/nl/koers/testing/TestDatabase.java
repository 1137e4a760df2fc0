package nl.koers.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh database on a real PostgreSQL, of which one runs for all tests of this JVM.
 *
 * <p>The database belongs to a role without any further rights, and the domain's tables to another one that migrates
 * them, as in production: a statement that needs more rights fails here as well. The server gives up durability for speed; nothing else differs from the one that Koers runs on.
 *
 * <p>In a Spring test, {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)} gives each
 * application context its own database (contexts that Spring's test framework shares, share it too), and
 * {@code TestDatabase.create().register(registry)} does the same in a {@code @DynamicPropertySource} method.
 */
public record TestDatabase(String url, String username, String password, String owner) {

    /** Of those in {@link #properties()}, what another process needs to work on the same database. */
    public static final List<String> PROPERTIES = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.url",
            "spring.flyway.user",
            "spring.flyway.password",
            "koers.master-key");

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** Creates an empty database, owned by a role of its own, divided by {@code db/roles/two-roles.sql}. */
    public static TestDatabase create() {
        return createWithOneRole().divided();
    }

    /** As an installation may have it, too: the application's role migrates as well. */
    public static TestDatabase createWithOneRole() {
        String name = "test" + CREATED.incrementAndGet();
        execute("postgres", "CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
        execute("postgres", "CREATE DATABASE " + name + " OWNER " + name);
        return new TestDatabase(
                "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name), name, name, name);
    }

    /** The same database for two roles, after running the script as an operator does. */
    public TestDatabase divided() {
        var roleOfTables = username + "_owner";
        execute("postgres", "CREATE ROLE " + roleOfTables + " LOGIN PASSWORD '" + roleOfTables + "'");
        var settings =
                "SET koers.owner_role = '%s_owner'; SET koers.application_role = '%s';".formatted(username, username);
        try {
            execute(username, settings + new ClassPathResource("db/roles/two-roles.sql").getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestDatabase(url, username, password, roleOfTables);
    }

    private static void execute(String database, String sql) {
        try (Connection connection =
                        Server.RUNNING.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare a test database", e);
        }
    }

    /** The properties by which Spring Boot connects to this database, and those that an external database asks for. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "spring.flyway.url", url,
                "spring.flyway.user", owner,
                "spring.flyway.password", owner,
                // several contexts stay open at a time, each with its pool
                "spring.datasource.hikari.minimum-idle", 1,
                "koers.master-key", Base64.getEncoder().encodeToString(new byte[32]));
    }

    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** A data source without a pool, for tests without Spring. */
    public DataSource dataSource() {
        return dataSource(url, username, password);
    }

    /** The one by which the domain's tables are migrated, of the database that an application context has. */
    public static DataSource ofOwner(Environment environment) {
        return dataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    private static DataSource dataSource(String url, String username, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** Gives the application context a database of its own. */
    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("testDatabase", create().properties()));
        }
    }

    /** Starts the server when the first database is asked for. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            // in this directory, the library removes what a killed test run left behind
            Path data = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "embedded-pg",
                    UUID.randomUUID().toString());
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start the PostgreSQL of the tests", e);
            }
        }
    }
}
