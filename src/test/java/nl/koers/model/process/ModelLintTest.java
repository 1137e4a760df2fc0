package nl.koers.model.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Runs bpmnlint, with the compatibility rules of Camunda 7.24, over the models. Needs Node: without it this is skipped,
 * except in CI, where its absence is a failure.
 */
class ModelLintTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path LINT = Path.of("target", "lint");

    @BeforeAll
    static void installLint() throws IOException, InterruptedException {
        boolean node = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(node, "Node is not installed, so the models are not linted");
        }
        assertThat(node).as("npm is on the path").isTrue();
        Files.createDirectories(LINT);
        try (var files = Files.list(PROCESSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, LINT.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(npm("ci", "--no-audit", "--no-fund")).as("npm ci").isZero();
    }

    @Test
    void bpmnlintFindsNothingInAnyModel() throws IOException, InterruptedException {
        assertThat(npm("run", "lint"))
                .as(() -> Files.exists(log()) ? read(log()) : "no output")
                .isZero();
    }

    @Test
    void bpmnlintDoesRefuseAModelThatBreaksARule() throws IOException, InterruptedException {
        Path broken = LINT.resolve("broken.bpmn");
        Files.writeString(
                broken,
                Files.readString(PROCESSES.resolve("pause.bpmn"))
                        .replaceAll("camunda:historyTimeToLive=\"[^\"]*\"", ""));
        try {
            assertThat(npm("run", "lint")).isNotZero();
        } finally {
            Files.delete(broken);
        }
    }

    private static int npm(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(List.copyOf(command))
                .directory(LINT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("npm ended").isTrue();
        return process.exitValue();
    }

    private static Path log() {
        return LINT.resolve("lint.log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
