import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.ARM64Options;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * Build step: writes smaller forms of the PostgreSQL archives into the directory that is given.
 *
 * <p>The macOS programs hold the code of two processors, of which one is that of Intel Macs, and the others
 * have parts that only compilers and the installer's graphical tools use. Nothing is changed inside what stays, so the macOS
 * signatures, which belong to each processor's part, stay valid. Why and how much: docs/dependencies.md.
 */
class SlimPostgres {

    private static final int FAT_MAGIC = 0xCAFEBABE;
    private static final int ARM64 = 0x0100000C;

    /** Two megabytes less than the usual one for small memory, at twice its time. */
    private static final int PRESET = 6;

    private record Archive(String name, Pattern unused, FilterOptions codeFilter) {}

    /** Translations between East Asian, Cyrillic and other code pages: ours is UTF-8 on both sides. */
    private static final String CODE_PAGES =
            "lib/(postgresql/)?(utf8_and_(?!iso8859|win).*|(cyrillic|euc|latin).*_and_.*|euc2004_sjis2004.*)";

    /** What only compilers use. */
    private static final String FOR_COMPILERS = "lib/[^/]*\\.a|lib/postgresql/pgxs/.*|lib/.*\\.lib";

    private static final Pattern UNUSED = unused(FOR_COMPILERS);

    private static final List<Archive> ARCHIVES = List.of(
            new Archive("postgres-darwin-arm_64.txz", UNUSED, new ARM64Options()),
            new Archive("postgres-linux-arm_64.txz", UNUSED, new ARM64Options()),
            new Archive("postgres-linux-x86_64.txz", UNUSED, new X86Options()),
            new Archive(
                    "postgres-windows-x86_64.txz",
                    unused(FOR_COMPILERS + "|bin/(wx|testplug|icutu|icuio).*|share/locale/.*"),
                    new X86Options()));

    private static Pattern unused(String paths) {
        return Pattern.compile("(\\./)?(" + CODE_PAGES + "|" + paths + ")");
    }

    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Void>> work = ARCHIVES.stream()
                    .<Callable<Void>>map(archive -> () -> slim(archive, target.resolve(archive.name())))
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Skips an archive that was made from the same original before: this takes long. */
    private static Void slim(Archive archive, Path target) throws Exception {
        var original = SlimPostgres.class.getResource("/" + archive.name()).openConnection();
        FileTime version = FileTime.fromMillis(original.getLastModified());
        if (Files.exists(target) && Files.getLastModifiedTime(target).equals(version)) {
            return null;
        }
        FilterOptions[] compression = {archive.codeFilter(), new LZMA2Options(PRESET)};
        try (InputStream bytes = new BufferedInputStream(original.getInputStream());
                var in = new TarArchiveInputStream(new XZInputStream(bytes));
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(target));
                var out = new TarArchiveOutputStream(new XZOutputStream(file, compression))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!archive.unused().matcher(entry.getName()).matches()) {
                    byte[] content = arm64(in.readAllBytes());
                    entry.setSize(content.length);
                    out.putArchiveEntry(entry);
                    out.write(content);
                    out.closeArchiveEntry();
                }
            }
        }
        Files.setLastModifiedTime(target, version);
        return null;
    }

    /** The part for this processor if the content is a universal macOS binary, and otherwise the content itself. */
    private static byte[] arm64(byte[] content) {
        ByteBuffer header = ByteBuffer.wrap(content);
        if (content.length < 8 || header.getInt() != FAT_MAGIC) {
            return content;
        }
        for (int parts = header.getInt(); parts > 0; parts--) {
            int processor = header.getInt();
            header.getInt();
            int offset = header.getInt();
            int size = header.getInt();
            header.getInt();
            if (processor == ARM64) {
                return Arrays.copyOfRange(content, offset, offset + size);
            }
        }
        throw new IllegalStateException("A universal binary without code for arm64");
    }
}
