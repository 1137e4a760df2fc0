package nl.koers.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.koers.KoersApplication;
import nl.koers.shared.home.KoersHome;
import nl.koers.shared.secret.MasterKey;
import nl.koers.shared.startup.StartRefusedException;
import nl.koers.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresConfigurationTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    /** Unpacking the programs and preparing the data takes seconds, so the tests use the same directory. */
    @TempDir
    static Path directory;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(DatabaseOnly.class);

    private final ApplicationContextRunner embedded = application.withPropertyValues("koers.home=" + directory);

    @Test
    void withoutSettingsTheApplicationConnectsToTheEmbeddedServer() {
        embedded.run(context -> {
            JdbcClient client = JdbcClient.create(context.getBean(DataSource.class));

            assertThat(client.sql("SELECT current_user || '@' || current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("koers@koers");
        });
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theMasterKeyIsGeneratedOnceBesideTheDataDirectory() {
        byte[][] keys = new byte[2][];
        for (int start = 0; start < keys.length; start++) {
            int index = start;
            embedded.run(
                    context -> keys[index] = context.getBean(MasterKey.class).bytes());
        }

        Path file = directory.resolve("master-key");
        assertThat(keys[0]).hasSize(32).isEqualTo(keys[1]);
        assertThat(file).exists();
        assertThat(file).satisfies(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------"));
    }

    @Test
    void aConfiguredMasterKeyIsUsedAndNeverPrinted() {
        embedded.withPropertyValues("koers.master-key=" + KEY).run(context -> {
            MasterKey key = context.getBean(MasterKey.class);

            assertThat(key.bytes()).containsOnly(0);
            assertThat(key.toString()).doesNotContain(KEY);
        });
    }

    @Test
    void withADatabaseOfYourOwnNothingEmbeddedStarts() {
        TestDatabase database = TestDatabase.create();

        application.withPropertyValues(settings(database)).run(context -> {
            assertThat(context).doesNotHaveBean(KoersHome.class).doesNotHaveBean(PostgresServer.class);
            assertThat(JdbcClient.create(context.getBean(DataSource.class))
                            .sql("SELECT current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo(database.username());
        });
    }

    @Test
    void withADatabaseOfYourOwnTheMasterKeyMustBeConfigured() {
        application
                .withPropertyValues(settings(TestDatabase.create()))
                .withPropertyValues("koers.master-key=")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(StartRefusedException.class)
                        .hasMessageContaining("koers.master-key is not set"));
    }

    @Test
    void aMalformedMasterKeyIsRefusedWithoutRepeatingIt() {
        embedded.withPropertyValues("koers.master-key=c2hvcnQ=").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("koers.master-key is not a key: 5 bytes instead of 32."));
    }

    @Test
    void aSecondStartEndsWithOneClearLineAndItsOwnExitCode() {
        embedded.run(running -> {
            Process second = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KoersApplication.class.getName(),
                            "--koers.home=" + directory)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(second.getInputStream().readAllBytes());

            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isEqualTo(StartRefusedException.TRY_LATER);
            assertThat(output.lines())
                    .contains("Koers is already running on %s, as process %d."
                            .formatted(
                                    directory.toRealPath(),
                                    ProcessHandle.current().pid()))
                    .noneMatch(line -> line.startsWith("\tat ") || line.contains("BeanCreationException"));
            assertThat(JdbcClient.create(running.getBean(DataSource.class))
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    private static String[] settings(TestDatabase database) {
        return database.properties().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The part of the application that connects to a database; no {@code @Configuration}, which other tests would find. */
    @ComponentScan({"nl.koers.shared.database", "nl.koers.shared.secret"})
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class DatabaseOnly {}
}
