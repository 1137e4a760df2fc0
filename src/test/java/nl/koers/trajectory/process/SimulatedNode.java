package nl.koers.trajectory.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.koers.KoersApplication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * A node of Koers in a process of its own that can be killed: the whole application with its job executor, without a web
 * server, and with a clock that stands still until it is told the time.
 */
class SimulatedNode {

    private static final String TIME = "koers.simulated.time";
    private static final String READY = "READY";
    private static final String AT = "AT ";

    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final LinkedBlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();

    private SimulatedNode(Process process) {
        this.process = process;
        var listener = new Thread(this::listen, "output of " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /** Returns at once; it works when {@link #isReady()}. */
    static SimulatedNode start(Map<String, Object> database, Instant time) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-D" + TIME + "=" + time,
                "-cp",
                System.getProperty("java.class.path"),
                SimulatedNode.class.getName(),
                "--koers.fictitious-data=never",
                "--logging.level.root=warn",
                "--camunda.bpm.job-execution.wait-time-in-millis=10",
                "--camunda.bpm.job-execution.max-wait=15"));
        database.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            // elsewhere: an empty element of the class path means the working directory, which has models, too
            var elsewhere = Path.of(System.getProperty("java.io.tmpdir")).toFile();
            return new SimulatedNode(new ProcessBuilder(command)
                    .directory(elsewhere)
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        moveTo(System.getProperty(TIME));
        var application = new SpringApplication(KoersApplication.class);
        application.setApplicationContextFactory(type -> new GenericWebApplicationContext(new MockServletContext()));
        application.run(args);
        System.out.println(READY);
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            moveTo(line);
            System.out.println(AT + line);
        }
        // the test is over
        Runtime.getRuntime().halt(0);
    }

    private static void moveTo(String time) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(time)));
    }

    private void listen() {
        var last = new ArrayList<String>();
        try (var out = process.inputReader(UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(READY)) {
                    ready.complete(null);
                } else if (line.startsWith(AT)) {
                    acknowledged.add(line.substring(AT.length()));
                } else {
                    last.add(line);
                }
            }
        } catch (IOException e) {
            // it was killed
        }
        ready.completeExceptionally(
                new IllegalStateException("the node ended: " + String.join(System.lineSeparator(), last)));
    }

    boolean isReady() {
        return ready.isDone();
    }

    void awaitReady() {
        ready.orTimeout(3, TimeUnit.MINUTES).join();
    }

    void moveTo(Instant time) {
        try {
            var in = process.outputWriter(UTF_8);
            in.write(time + "\n");
            in.flush();
            for (var at = ""; !time.toString().equals(at); ) {
                at = acknowledged.poll(1, TimeUnit.MINUTES);
                if (at == null) {
                    throw new IllegalStateException("the node does not answer");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends as on a restart: what runs is finished. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
