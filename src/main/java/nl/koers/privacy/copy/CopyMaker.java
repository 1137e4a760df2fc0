package nl.koers.privacy.copy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.koers.dossier.document.Document;
import nl.koers.dossier.document.DocumentService;
import nl.koers.shared.Pieces;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.UserActors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes copies in the background, one at a time: as PDF and as JSON with the documents, zipped under the password
 * ({@link CopyZip}), and encrypted once more while it is written, for as long as it waits. Whoever asked may leave the page meanwhile. The key is in memory only, so a copy that was begun before the
 * application stopped has to be asked again.
 */
@Component
class CopyMaker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CopyMaker.class);

    /** Somebody asked for a copy. */
    record Asked(ClientCopy copy, CopyCipher cipher, String password) {

        @Override
        public String toString() {
            return "Asked[" + copy.id() + "]";
        }
    }

    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final CopyStore store;
    private final CopyContents contents;
    private final DocumentService documents;
    private final CopyDoor door;
    private final UserActors users;
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
            CopyDoor door,
            UserActors users,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.documents = documents;
        this.door = door;
        this.users = users;
        this.currentActor = currentActor;
        this.json =
                json.copy().enable(SerializationFeature.INDENT_OUTPUT).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.clock = clock;
    }

    @TransactionalEventListener
    void asked(Asked asked) {
        executor.execute(() -> make(asked));
    }

    /** With the rights that whoever asked has now, not with those of the moment of asking. */
    private void make(Asked asked) {
        var copy = asked.copy();
        try {
            var actor = users.find(copy.requestedBy())
                    .orElseThrow(() -> new AccessDeniedException("whoever asked has no rights any more"));
            currentActor.runAs(actor, () -> make(copy, asked));
        } catch (Gone e) {
            return;
        } catch (AccessDeniedException e) {
            LOG.info("A copy for a client is not made: whoever asked does not help the client any more");
            store.end(copy.id(), ClientCopy.State.FAILED, clock.instant());
            return;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // messages may quote what is stored. Errors as well: whoever asked would wait for a copy that never comes
            LOG.error("A copy for a client could not be made: {}", e.getClass().getName());
            store.end(copy.id(), ClientCopy.State.FAILED, clock.instant());
            return;
        }
        store.end(copy.id(), ClientCopy.State.READY, clock.instant());
    }

    private void make(ClientCopy copy, Asked asked) {
        if (!door.isOpen(copy.trajectory())) {
            throw new AccessDeniedException("for those who help the client");
        }
        var pieces = new Pieces.Writer((number, piece) -> store.insertPiece(copy.id(), number, piece));
        try (var zip = new CopyZip(asked.cipher().encrypting(pieces), asked.password())) {
            write(copy, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ClientCopy copy, CopyZip zip) throws IOException {
        progress(copy.id(), 5);
        List<Document> files = documents.of(copy.trajectory());
        var text = contents.of(copy.trajectory(), copy.language(), files);
        progress(copy.id(), 30);
        zip.add("copy.json", out -> json.writeValue(out, text));
        zip.add("copy.pdf", out -> CopyPdf.write(text, out));
        for (int i = 0; i < files.size(); i++) {
            progress(copy.id(), 40 + 55 * i / files.size());
            var file = files.get(i);
            zip.add(fileName(i, file), out -> {
                try (var content = documents.open(file.id()).stream()) {
                    content.transferTo(out);
                }
            });
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
