package nl.koers.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTest {

    private static final Path FILE = Path.of("Dockerfile");

    @Test
    void takesTheJarOfTheBuildAndNothingElseFromOutside() throws Exception {
        assertThat(lines("COPY ").filter(line -> !line.contains("--from=")))
                .containsExactly("COPY target/koers.jar koers.jar");
        assertThat(Path.of("pom.xml")).content().contains("<finalName>koers</finalName>");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).containsExactly("*", "!target/koers.jar");
    }

    @Test
    void copiesEveryLayerThatTheJarIsTakenApartInto() throws Exception {
        assertThat(lines("COPY --from=layers ").map(line -> line.replaceFirst(".*extracted/([a-z-]+)/ .*", "$1")))
                .containsExactly("dependencies", "snapshot-dependencies", "application");
    }

    @Test
    void runsAsAUserWithoutRights() throws Exception {
        assertThat(lines("USER ")).containsExactly("USER koers");
    }

    @ParameterizedTest
    @CsvSource({"200, true", "503, false"})
    @DisabledOnOs(OS.WINDOWS)
    void theHealthCheckFollowsTheHealthEndpoint(int status, boolean healthy) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            String port = String.valueOf(server.getAddress().getPort());
            Process check = new ProcessBuilder(healthCheck().stream()
                            .map(argument -> argument.replace("8080", port))
                            .toList())
                    .start();

            assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(check.exitValue() == 0).isEqualTo(healthy);
        } finally {
            server.stop(0);
        }
    }

    private static List<String> healthCheck() throws Exception {
        String command = lines("    CMD ").findFirst().orElseThrow().strip().substring("CMD ".length());
        return List.of(new ObjectMapper().readValue(command, String[].class));
    }

    private static Stream<String> lines(String start) throws Exception {
        return Files.readAllLines(FILE).stream().filter(line -> line.startsWith(start));
    }
}
