package nl.koers.dossier.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.DamagedDossierException;
import nl.koers.dossier.seal.Place;
import nl.koers.shared.Pieces;
import nl.koers.shared.TrajectoryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files in a dossier: encrypted as a stream, in pieces, so that memory does not depend on how large they are and
 * nothing of them is ever on a disk in the clear. Nothing in them is searched or indexed.
 *
 * <p>Whoever may not open the dossier gets an {@link AccessDeniedException}; a document of another organisation looks the
 * same as none. What cannot be decrypted gives an {@link nl.koers.dossier.seal.UnreadableDossierException}, or while content is being read an
 * {@link IOException}.
 */
@Service
public class DocumentService {

    /** 10 MB. */
    public static final long MAX_BYTES = 10L * 1024 * 1024;

    public static final int NAME_MAX_LENGTH = 200;

    /** Of one trajectory. */
    public static final int MAX_DOCUMENTS = 200;

    /** After which a document that is still being received is given up: the application stopped, or the line broke. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(2);

    private final DocumentStore store;
    private final DossierAccess access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentService(DocumentStore store, DossierAccess access, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    public List<Document> of(TrajectoryCode code) {
        var opened = access.open(code, AccessSubject.DOCUMENTS, AccessAction.READ);
        return store.of(code).stream().map(stored -> document(opened, stored)).toList();
    }

    /**
     * Takes a file in while it is being received. Not to be called inside a transaction: each piece is written in one of
     * its own, so that a slow line does not hold a database connection.
     *
     * @param name what it is called; too long a name is cut off
     * @throws DocumentRefusedException when it is empty, too large or no kind of file that is taken; nothing of it is kept
     * @throws IOException when it cannot be received to its end; nothing of it is kept
     */
    public Document add(TrajectoryCode code, String name, InputStream content) throws IOException {
        byte[] start = content.readNBytes(DocumentType.SIGNATURE_LENGTH);
        if (start.length == 0) {
            throw new DocumentRefusedException(DocumentRefusedException.Reason.EMPTY);
        }
        var type = DocumentType.ofContent(start)
                .orElseThrow(() -> new DocumentRefusedException(DocumentRefusedException.Reason.KIND));
        var id = UUID.randomUUID();
        var begun = transaction.execute(status -> begin(code, id, type));
        boolean complete = false;
        try {
            long size = receive(begun, start, content);
            var document = transaction.execute(status -> finish(code, begun, name, size));
            complete = true;
            return document;
        } finally {
            if (!complete) {
                transaction.executeWithoutResult(status -> store.delete(id));
            }
        }
    }

    private record Begun(DocumentStore.StoredDocument document, DocumentKey key, Place place) {}

    private Begun begin(TrajectoryCode code, UUID id, DocumentType type) {
        var opened = access.open(code, AccessSubject.DOCUMENTS, AccessAction.ADDED);
        var now = clock.instant();
        store.deleteUnfinishedBefore(now.minus(GIVEN_UP_AFTER));
        if (store.count(code) >= MAX_DOCUMENTS) {
            throw new DocumentRefusedException(DocumentRefusedException.Reason.TOO_MANY);
        }
        var made = DocumentKey.create(opened.key(), Place.documentKey(code, id));
        var document =
                new DocumentStore.StoredDocument(id, code, type, opened.actor().userId(), now, made.wrapped(), null);
        store.insert(document);
        return new Begun(document, made.key(), Place.document(code, id, type));
    }

    private long receive(Begun begun, byte[] start, InputStream content) throws IOException {
        long size = start.length;
        var pieces = new Pieces.Writer((number, piece) -> transaction.executeWithoutResult(
                status -> store.insertPiece(begun.document().id(), number, piece)));
        try (var encrypting = begun.key().encrypting(pieces, begun.place())) {
            encrypting.write(start);
            var buffer = new byte[16 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MAX_BYTES) {
                    throw new DocumentRefusedException(DocumentRefusedException.Reason.TOO_LARGE);
                }
                encrypting.write(buffer, 0, read);
            }
        }
        return size;
    }

    private Document finish(TrajectoryCode code, Begun begun, String name, long size) {
        var opened = access.open(code, AccessSubject.DOCUMENTS, AccessAction.ADDED);
        var description = new DocumentDescription(cut(name), size);
        var document = begun.document();
        store.finish(
                document.id(),
                opened.key().encrypt(ContentFormat.write(description), Place.documentDescription(code, document.id())));
        return new Document(
                document.id(), document.type(), description.name(), size, document.author(), document.addedAt());
    }

    private static String cut(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= NAME_MAX_LENGTH ? plain : plain.substring(0, NAME_MAX_LENGTH);
    }

    /** The content of a document, to be read after this call, without a transaction around it. */
    @Transactional
    public DocumentContent open(UUID id) {
        var stored = find(id);
        var opened = access.open(stored.trajectory(), AccessSubject.DOCUMENTS, AccessAction.READ);
        var document = document(opened, stored);
        var key = DocumentKey.unwrap(opened.key(), stored.key(), Place.documentKey(stored.trajectory(), id));
        var place = Place.document(stored.trajectory(), id, stored.type());
        return new DocumentContent(
                stored.trajectory(),
                stored.type(),
                document.size(),
                () -> key.decrypting(new Pieces.Reader(number -> store.piece(id, number)), place));
    }

    /** Gone for good; does nothing when it is gone already. */
    @Transactional
    public void delete(TrajectoryCode code, UUID id) {
        access.open(code, AccessSubject.DOCUMENTS, AccessAction.REMOVED);
        store.delete(code, id);
    }

    private DocumentStore.StoredDocument find(UUID id) {
        return store.find(id, access.actor().organisationIds()).orElseThrow(DossierAccess::denied);
    }

    private static Document document(DossierAccess.Opened opened, DocumentStore.StoredDocument stored) {
        var code = stored.trajectory();
        if (stored.description() == null) {
            throw new DamagedDossierException(code);
        }
        var description = ContentFormat.read(
                code,
                opened.key().decrypt(stored.description(), Place.documentDescription(code, stored.id())),
                DocumentDescription.class);
        return new Document(
                stored.id(), stored.type(), description.name(), description.size(), stored.author(), stored.addedAt());
    }

    /** What is kept about a file besides its content; what it is called was told as well. */
    record DocumentDescription(String name, long size) {}
}
