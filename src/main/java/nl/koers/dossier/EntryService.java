package nl.koers.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessPart;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes contacts, corrections and amendments. For {@value #CORRECTION_HOURS} hours an author corrects an entry of their
 * own, and the old text is gone: a slip is no history. Afterwards others may have acted on it, so what is added stands
 * beside it, with name and date. Answers of a task are amended only, since the course went on with them.
 *
 * <p>Whoever may not open the dossier gets an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class EntryService {

    public static final int CORRECTION_HOURS = 24;

    /** How far ahead of this clock the one of somebody's device may be. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final DossierStore store;
    private final DossierAccess access;
    private final Clock clock;

    EntryService(DossierStore store, DossierAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the contact is yet to come */
    public void addContact(TrajectoryCode code, ContactNote contact) {
        var opened = access.open(code, AccessPart.JOURNAL, AccessAction.ADDED);
        requirePast(contact);
        var id = UUID.randomUUID();
        add(
                opened,
                id,
                DossierEntry.Kind.CONTACT,
                contact.at(),
                null,
                opened.key().encrypt(ContentFormat.write(contact), Place.entry(code, DossierEntry.Kind.CONTACT, id)));
    }

    /**
     * Adds to an entry of this trajectory, whoever wrote it.
     *
     * @param text at most {@value DossierService#NOTE_MAX_LENGTH} characters
     * @throws IllegalArgumentException when it is blank or too long
     * @throws EntryFixedException when there is no such entry here
     */
    public void amend(TrajectoryCode code, UUID entry, String text) {
        var opened = access.open(code, AccessPart.JOURNAL, AccessAction.ADDED);
        var note = note(text);
        store.entry(code, entry)
                .filter(stored -> stored.kind() != DossierEntry.Kind.AMENDMENT)
                .orElseThrow(EntryFixedException::new);
        var id = UUID.randomUUID();
        add(
                opened,
                id,
                DossierEntry.Kind.AMENDMENT,
                clock.instant(),
                entry,
                opened.key().encrypt(note, Place.amendment(code, id, entry)));
    }

    /**
     * Puts another text in the place of that of a note or an amendment.
     *
     * @throws EntryFixedException when it is not the user's own, or too old
     * @throws IllegalArgumentException when the text is blank or too long
     */
    public void correct(TrajectoryCode code, UUID entry, String text) {
        var opened = access.open(code, AccessPart.JOURNAL, AccessAction.CHANGED);
        var stored = correctable(opened, entry);
        var place = DossierService.place(code, stored);
        if (stored.kind() == DossierEntry.Kind.CONTACT) {
            throw new IllegalArgumentException("a contact is no text");
        }
        store.correct(code, entry, opened.key().encrypt(note(text), place), stored.happenedAt(), clock.instant());
    }

    /**
     * Puts another contact in the place of this one.
     *
     * @throws EntryFixedException when it is not the user's own, or too old
     */
    public void correct(TrajectoryCode code, UUID entry, ContactNote contact) {
        var opened = access.open(code, AccessPart.JOURNAL, AccessAction.CHANGED);
        requirePast(contact);
        var stored = correctable(opened, entry);
        if (stored.kind() != DossierEntry.Kind.CONTACT) {
            throw new IllegalArgumentException("no contact");
        }
        store.correct(
                code,
                entry,
                opened.key().encrypt(ContentFormat.write(contact), DossierService.place(code, stored)),
                contact.at(),
                clock.instant());
    }

    /**
     * Takes back what was written, for example with the wrong client; what was amended to it goes with it.
     *
     * @throws EntryFixedException when it is not the user's own, or too old
     */
    public void remove(TrajectoryCode code, UUID entry) {
        var opened = access.open(code, AccessPart.JOURNAL, AccessAction.REMOVED);
        correctable(opened, entry);
        store.deleteEntry(code, entry);
    }

    /** Whether its author can still correct something that was written at this moment. */
    public boolean isCorrectable(Instant recordedAt) {
        return recordedAt.plus(Duration.ofHours(CORRECTION_HOURS)).isAfter(clock.instant());
    }

    private DossierStore.StoredEntry correctable(DossierAccess.Opened opened, UUID entry) {
        return store.entry(opened.dossier().code(), entry)
                .filter(stored -> stored.kind() != DossierEntry.Kind.ANSWERS)
                .filter(stored -> stored.author().equals(opened.actor().userId()))
                .filter(stored -> isCorrectable(stored.recordedAt()))
                .orElseThrow(EntryFixedException::new);
    }

    private void requirePast(ContactNote contact) {
        if (contact.at().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new IllegalArgumentException("the contact is yet to come");
        }
    }

    private static String note(String text) {
        var note = text.strip();
        if (note.isEmpty()) {
            throw new IllegalArgumentException("note is blank");
        }
        Limits.requireAtMost(DossierService.NOTE_MAX_LENGTH, note, "note");
        return note;
    }

    private void add(
            DossierAccess.Opened opened,
            UUID id,
            DossierEntry.Kind kind,
            Instant happenedAt,
            @Nullable UUID amends,
            byte[] ciphertext) {
        store.insert(
                opened.dossier().code(),
                new DossierStore.StoredEntry(
                        id,
                        kind,
                        null,
                        null,
                        null,
                        opened.actor().userId(),
                        clock.instant(),
                        happenedAt,
                        null,
                        amends,
                        ciphertext));
    }
}
