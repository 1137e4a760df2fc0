package nl.koers.shared.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import nl.koers.shared.startup.StartRefusedException;

/**
 * The directory of an installation with an embedded database, held by one application at a time.
 *
 * <p>Secrets lie beside the database directory and not in it, so that a copy of the one does not bring the other along.
 * A secret is generated only while there is no database yet: afterwards a missing one was lost, and a new one in its
 * place would hide that until somebody needs what the old one protects.
 */
public final class KoersHome implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path directory;
    private final FileChannel lock;

    private KoersHome(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory if it is not there, and holds it until {@link #close}.
     *
     * @throws StartRefusedException when another application holds it
     */
    public static KoersHome open(Path directory) {
        try {
            Files.createDirectories(directory);
            Path real = directory.toRealPath();
            OwnerOnly.directory(real);
            return new KoersHome(real, lock(real));
        } catch (IOException e) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "Cannot use the directory " + directory.toAbsolutePath() + ": " + e,
                    "Let koers.home name a directory that belongs to the user who starts Koers.",
                    e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Where the embedded PostgreSQL has its data; exists once the first start has prepared it. */
    public Path database() {
        return directory.resolve("postgres");
    }

    /**
     * 32 random bytes in base64, kept in the file of this name that only its owner can read.
     *
     * @throws StartRefusedException when the file is gone while there is a database
     */
    public String secret(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                if (Files.exists(database())) {
                    throw new StartRefusedException(
                            StartRefusedException.CONFIGURATION,
                            "The file " + file + " is missing, and the database beside it cannot be used without it.",
                            "Put the file back from a backup.");
                }
                write(file, generate());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            // far behind the content, which another process must be able to read on Windows, too
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                channel.truncate(0);
                channel.write(
                        UTF_8.encode(String.valueOf(ProcessHandle.current().pid())));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process, which is as good a reason to refuse
        }
        channel.close();
        throw new StartRefusedException(
                StartRefusedException.TRY_LATER,
                "Koers is already running on %s, as process %s.".formatted(directory, Files.readString(file)),
                "Use that one, or stop it first, or give this one a directory of its own by koers.home.");
    }

    private static String generate() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Never leaves half a secret under its name, not even when the power fails. */
    private static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.createFile(draft);
        try (FileChannel channel = FileChannel.open(draft, WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }
}
