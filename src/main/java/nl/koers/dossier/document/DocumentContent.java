package nl.koers.dossier.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import nl.koers.dossier.seal.DamagedDossierException;
import nl.koers.shared.TrajectoryCode;

/** The content of a document, decrypted while it is read. */
public final class DocumentContent {

    private final TrajectoryCode trajectory;
    private final DocumentType type;
    private final long size;
    private final Supplier<InputStream> stream;

    DocumentContent(TrajectoryCode trajectory, DocumentType type, long size, Supplier<InputStream> stream) {
        this.trajectory = trajectory;
        this.type = type;
        this.size = size;
        this.stream = stream;
    }

    public DocumentType type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /**
     * From its beginning, to be closed by the reader; throws an {@link IOException} as soon as something is not as it was
     * written, or is missing.
     */
    public InputStream stream() {
        return stream.get();
    }

    /**
     * Reads all of it once, so that the reader of {@link #stream} does not get half a document.
     *
     * @throws DamagedDossierException when it is not as it was written
     */
    public void verify() {
        try (var once = stream()) {
            if (once.transferTo(OutputStream.nullOutputStream()) != size) {
                throw new DamagedDossierException(trajectory);
            }
        } catch (IOException e) {
            throw new DamagedDossierException(trajectory);
        }
    }
}
