package nl.koers.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

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

    /** Starts with a directory of its own that goes away with the build, and with everything that can be switched on. */
    public static RunningApplication start() {
        return start(filledHome(), "koers.calendar-feed.organisations=kompas");
    }

    /** A directory of its own with the example data in it, which takes longest: filled once for a build, then copied. */
    public static Path filledHome() {
        try {
            var homes = Files.createDirectories(Path.of("target", "homes"));
            var filled = homes.resolve("filled-" + build());
            // two virtual machines run tests side by side: one fills, the other waits for it
            try (var channel = FileChannel.open(
                            homes.resolve("filling.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var ignored = channel.lock()) {
                if (!Files.exists(filled)) {
                    var beingFilled = Files.createTempDirectory(homes, "filling");
                    start(freePort(), beingFilled, List.of("-XX:ArchiveClassesAtExit=" + classes()), List.of())
                            .close();
                    Files.move(beingFilled, filled);
                }
            }
            var home = Files.createTempDirectory(homes, "koers");
            // with its permissions, of which the database is particular
            var copying = new ProcessBuilder("cp", "-a", filled + "/.", home.toString())
                    .inheritIO()
                    .start();
            assertThat(copying.onExit().join().exitValue()).isZero();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By content, since two builds of one commit are the same to the minute. */
    private static String build() {
        try {
            var crc = new CRC32();
            crc.update(Files.readAllBytes(PARTS.resolve("koers.jar")));
            return Long.toHexString(crc.getValue());
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
        return start(freePort(), home, List.of(properties));
    }

    /** At the same address, for pages that are still open. */
    public RunningApplication startAgain(Path home) {
        return start(address.getPort(), home, List.of());
    }

    private static RunningApplication start(int port, Path home, List<String> properties) {
        return start(port, home, List.of("-XX:SharedArchiveFile=" + classes()), properties);
    }

    /** The classes as the first start left them at its end, which halves the work of each later start; what does not fit is not used. */
    private static Path classes() {
        return Path.of("target", "homes", "classes-%s.jsa".formatted(build()));
    }

    private static RunningApplication start(int port, Path home, List<String> ofMachine, List<String> properties) {
        assertThat(PARTS).as("the packaged application").isDirectory();
        try {
            var log = Files.createTempFile(Files.createDirectories(Path.of("target", "logs")), "koers", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx768m",
                    // many short lives: what the second compiler would gain later, it takes from the start
                    "-XX:TieredStopAtLevel=1"));
            command.addAll(ofMachine);
            command.addAll(List.of(
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
