package nl.koers.privacy.copy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.koers.dossier.document.Document;
import nl.koers.dossier.document.DocumentService;
import nl.koers.shared.Pieces;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes copies in the background, one at a time: as PDF and as JSON with the documents, zipped, encrypted while it is
 * written. Whoever asked may leave the page meanwhile. The key is in memory only, so a copy that was begun before the
 * application stopped has to be asked again.
 */
@Component
class CopyMaker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CopyMaker.class);

    /** Somebody asked for a copy. */
    record Asked(ClientCopy copy, CopyCipher cipher, Actor actor) {}

    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final CopyStore store;
    private final CopyContents contents;
    private final DocumentService documents;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "client-copies");
        thread.setDaemon(true);
        return thread;
    });

    CopyMaker(
            CopyStore store,
            CopyContents contents,
            DocumentService documents,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.documents = documents;
        this.currentActor = currentActor;
        this.json =
                json.copy().enable(SerializationFeature.INDENT_OUTPUT).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.clock = clock;
    }

    @TransactionalEventListener
    void asked(Asked asked) {
        executor.execute(() -> currentActor.runAs(asked.actor(), () -> make(asked.copy(), asked.cipher())));
    }

    private void make(ClientCopy copy, CopyCipher cipher) {
        var pieces = new Pieces.Writer((number, piece) -> store.insertPiece(copy.id(), number, piece));
        try (var zip = new ZipOutputStream(cipher.encrypting(pieces))) {
            write(copy, zip);
        } catch (Gone e) {
            return;
        } catch (IOException | RuntimeException e) {
            // messages may quote what is stored
            LOG.error("A copy for a client could not be made: {}", e.getClass().getName());
            store.end(copy.id(), ClientCopy.State.FAILED, clock.instant());
            return;
        }
        store.end(copy.id(), ClientCopy.State.READY, clock.instant());
    }

    private void write(ClientCopy copy, ZipOutputStream zip) throws IOException {
        progress(copy.id(), 5);
        List<Document> files = documents.of(copy.trajectory());
        var text = contents.of(copy.trajectory(), copy.language(), files);
        progress(copy.id(), 30);
        zip.putNextEntry(new ZipEntry("copy.json"));
        json.writeValue((OutputStream) zip, text);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("copy.pdf"));
        CopyPdf.write(text, zip);
        zip.closeEntry();
        for (int i = 0; i < files.size(); i++) {
            progress(copy.id(), 40 + 55 * i / files.size());
            zip.putNextEntry(new ZipEntry(fileName(i, files.get(i))));
            try (var content = documents.open(files.get(i).id()).stream()) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
    }

    private void progress(UUID id, int progress) {
        if (!store.progress(id, progress, clock.instant())) {
            throw new Gone();
        }
    }

    /** Of a document in the copy; what it was called stands in the copy itself. */
    static String fileName(int index, Document document) {
        return "documents/%03d.%s".formatted(index + 1, document.type().extension());
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
