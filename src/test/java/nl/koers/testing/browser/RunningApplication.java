package nl.koers.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as a process of its own, with its embedded database in a directory of its own.
 *
 * <p>All browser tests of a run share one. A test that stops or kills the application starts another by
 * {@link #start(Path, String...)}, as often as it likes on the same directory.
 */
public final class RunningApplication {

    private static final Path PARTS = Path.of("target", "koers");
    /** The first start builds a database and fills it. */
    private static final Duration LONGEST_START = Duration.ofMinutes(8);

    private final Process process;
    private final URI address;
    private final Path log;

    private RunningApplication(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts with a fresh directory that goes away with the build, and with everything that can be switched on. */
    public static RunningApplication start() {
        try {
            return start(
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "koers"),
                    "koers.calendar-feed.organisations=kompas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts and waits until it answers.
     *
     * @param home the value of {@code koers.home}
     * @param properties further ones, such as {@code koers.blank-screen.after=3s}
     */
    public static RunningApplication start(Path home, String... properties) {
        assertThat(PARTS).as("the packaged application").isDirectory();
        try {
            int port = freePort();
            var log = Files.createTempFile(Files.createDirectories(Path.of("target", "logs")), "koers", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx768m",
                    // many short lives: what the second compiler would gain later, it takes from the start
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    PARTS.resolve("*").toString(),
                    "nl.koers.KoersApplication",
                    "--server.port=" + port,
                    "--koers.home=" + home.toAbsolutePath()));
            for (var property : properties) {
                command.add("--" + property);
            }
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var application = new RunningApplication(process, URI.create("http://localhost:" + port), log);
            application.awaitHealthy();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code http://localhost:40123}, without a slash at the end. */
    String address() {
        return address.toString();
    }

    /** Everything that the application has logged so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: nothing is finished, nothing is said. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The orderly way. */
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void awaitHealthy() {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var health = HttpRequest.newBuilder(address.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (isHealthy(client, health)) {
                return;
            }
            // returns early when the process ends
            process.onExit()
                    .completeOnTimeout(process, 500, TimeUnit.MILLISECONDS)
                    .join();
        }
        var said = log();
        close();
        throw new IllegalStateException("the application did not start:\n" + said);
    }

    private static boolean isHealthy(HttpClient client, HttpRequest health) {
        return client.sendAsync(health, HttpResponse.BodyHandlers.discarding())
                .thenApply(response -> response.statusCode() == 200)
                .exceptionallyCompose(failure -> CompletableFuture.completedFuture(false))
                .join();
    }

    /** Not one that the system gives out by itself: the application's own database asks for such a port before this is used. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: another one
            }
        }
    }
}
