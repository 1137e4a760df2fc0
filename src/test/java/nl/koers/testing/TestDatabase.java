package nl.koers.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh database on a real PostgreSQL, of which one runs for all tests of this JVM.
 *
 * <p>The database belongs to a role without any further rights, as in production, so a statement that needs a superuser
 * fails here as well. The server gives up durability for speed; nothing else differs from the one that Koers runs on.
 *
 * <p>In a Spring test, {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)} gives each
 * application context its own database (contexts that Spring's test framework shares, share it too), and
 * {@code TestDatabase.create().register(registry)} does the same in a {@code @DynamicPropertySource} method.
 */
public record TestDatabase(String url, String username, String password) {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** Creates an empty database, owned by a role of its own. */
    public static TestDatabase create() {
        String name = "test" + CREATED.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create test database " + name, e);
        }
        return new TestDatabase(
                "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name), name, name);
    }

    /** The properties by which Spring Boot connects to this database, and those that an external database asks for. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                // several contexts stay open at a time, each with its pool
                "spring.datasource.hikari.minimum-idle", 1,
                "koers.master-key", Base64.getEncoder().encodeToString(new byte[32]));
    }

    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** A data source without a pool, for tests without Spring. */
    public DataSource dataSource() {
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
