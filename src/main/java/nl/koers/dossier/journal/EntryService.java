package nl.koers.dossier.journal;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.Limits;
import nl.koers.dossier.seal.Place;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal: answers of tasks, notes and contacts, with what was corrected or added later. For
 * {@value #CORRECTION_HOURS} hours an author corrects an entry of their own, and the old text is gone: a slip is no
 * history. Afterwards others may have acted on it, so what is added stands beside it, with name and date. Answers of a
 * task are amended only, since the course went on with them.
 *
 * <p>Whoever may not open the dossier gets an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class EntryService {

    public static final int NOTE_MAX_LENGTH = 4000;

    /** Characters of one set of answers or one draft; a form filled to its own limits stays far below. */
    public static final int ANSWERS_MAX_LENGTH = 200_000;

    /** The most that {@link #of} gives at a time. */
    public static final int PAGE_MAX = 500;

    public static final int CORRECTION_HOURS = 24;

    /** How far ahead of this clock the one of somebody's device may be. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final EntryStore store;
    private final DossierAccess access;
    private final Clock clock;

    EntryService(EntryStore store, DossierAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Answers, notes and contacts, by the moment they happened, newest first.
     *
     * @param limit 1 to {@value #PAGE_MAX}
     */
    public List<DossierEntry> of(TrajectoryCode code, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("limit out of range");
        }
        return read(code, limit);
    }

    /** As {@link #of}, all of them, for whoever hands them over to the client. */
    public List<DossierEntry> all(TrajectoryCode code) {
        return read(code, Integer.MAX_VALUE);
    }

    private List<DossierEntry> read(TrajectoryCode code, int limit) {
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.READ);
        var entries = store.of(code, limit);
        if (entries.isEmpty()) {
            return List.of();
        }
        var amendments = store
                .amendments(entries.stream().map(EntryStore.StoredEntry::id).toList())
                .stream()
                .collect(Collectors.groupingBy(amendment -> requireNonNull(amendment.amends())));
        return entries.stream()
                .map(stored -> entry(opened, stored, amendments.getOrDefault(stored.id(), List.of())))
                .toList();
    }

    /**
     * What was answered the last time that the trajectory came by this task.
     *
     * @param processInstance only in this instance; null for any
     */
    public Optional<RecordedAnswers> lastAnswers(
            TrajectoryCode code, String processKey, String taskKey, @Nullable String processInstance) {
        var opened = access.open(code, AccessSubject.TASK, AccessAction.READ);
        return store.lastAnswers(code, processKey, taskKey, processInstance)
                .map(stored -> entry(opened, stored, List.of()))
                .map(entry -> new RecordedAnswers(
                        entry.id(),
                        requireNonNull(entry.taskId()),
                        entry.author(),
                        entry.recordedAt(),
                        entry.content()));
    }

    /**
     * Keeps what was told in a task that is being completed. Needs the caller's transaction: the task and its answers are
     * written together or not at all.
     *
     * @param processInstance by which the answers are found again, when there are several instances at once; or null
     * @param json at most {@value #ANSWERS_MAX_LENGTH} characters; kept as it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAnswers(
            TrajectoryCode code,
            String processKey,
            String taskKey,
            String taskId,
            @Nullable String processInstance,
            String json) {
        Limits.requireAtMost(ANSWERS_MAX_LENGTH, json, "answers");
        var opened = access.open(code, AccessSubject.TASK, AccessAction.COMPLETED);
        var id = UUID.randomUUID();
        var now = clock.instant();
        store.insert(
                code,
                new EntryStore.StoredEntry(
                        id,
                        DossierEntry.Kind.ANSWERS,
                        processKey,
                        taskKey,
                        taskId,
                        processInstance,
                        null,
                        opened.actor().userId(),
                        now,
                        now,
                        null,
                        null,
                        opened.key().encrypt(json, Place.entry(code, DossierEntry.Kind.ANSWERS, id))));
    }

    /**
     * @param text at most {@value #NOTE_MAX_LENGTH} characters
     * @throws IllegalArgumentException when it is blank or too long
     */
    public void addNote(TrajectoryCode code, String text) {
        var note = note(text);
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.ADDED);
        var id = UUID.randomUUID();
        add(
                opened,
                id,
                DossierEntry.Kind.NOTE,
                null,
                null,
                opened.key().encrypt(note, Place.entry(code, DossierEntry.Kind.NOTE, id)));
    }

    /** @throws IllegalArgumentException when the contact is yet to come */
    public void addContact(TrajectoryCode code, ContactNote contact) {
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.ADDED);
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

    /** Writes down what was done about a planned moment; stays as it is, as what is answered in a task does. */
    public void addPlanning(TrajectoryCode code, PlanningNote planning) {
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.ADDED);
        var id = UUID.randomUUID();
        add(
                opened,
                id,
                DossierEntry.Kind.PLANNING,
                null,
                null,
                opened.key().encrypt(ContentFormat.write(planning), Place.entry(code, DossierEntry.Kind.PLANNING, id)));
    }

    /**
     * Adds to an entry of this trajectory, whoever wrote it.
     *
     * @param text at most {@value #NOTE_MAX_LENGTH} characters
     * @throws IllegalArgumentException when it is blank or too long
     * @throws EntryFixedException when there is no such entry here
     */
    public void amend(TrajectoryCode code, UUID entry, String text) {
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.ADDED);
        var note = note(text);
        store.find(code, entry)
                .filter(stored -> stored.kind() != DossierEntry.Kind.AMENDMENT)
                .orElseThrow(EntryFixedException::new);
        var id = UUID.randomUUID();
        add(
                opened,
                id,
                DossierEntry.Kind.AMENDMENT,
                null,
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
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.CHANGED);
        var stored = correctable(opened, entry);
        var place = place(code, stored);
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
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.CHANGED);
        requirePast(contact);
        var stored = correctable(opened, entry);
        if (stored.kind() != DossierEntry.Kind.CONTACT) {
            throw new IllegalArgumentException("no contact");
        }
        store.correct(
                code,
                entry,
                opened.key().encrypt(ContentFormat.write(contact), place(code, stored)),
                contact.at(),
                clock.instant());
    }

    /**
     * Takes back what was written, for example with the wrong client; what was amended to it goes with it.
     *
     * @throws EntryFixedException when it is not the user's own, or too old
     */
    public void remove(TrajectoryCode code, UUID entry) {
        var opened = access.open(code, AccessSubject.JOURNAL, AccessAction.REMOVED);
        correctable(opened, entry);
        store.delete(code, entry);
    }

    /** Whether its author can still correct something that was written at this moment. */
    public boolean isCorrectable(Instant recordedAt) {
        return recordedAt.plus(Duration.ofHours(CORRECTION_HOURS)).isAfter(clock.instant());
    }

    private EntryStore.StoredEntry correctable(DossierAccess.Opened opened, UUID entry) {
        return store.find(opened.dossier().code(), entry)
                .filter(stored -> stored.kind().isCorrectable())
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
        Limits.requireAtMost(NOTE_MAX_LENGTH, note, "note");
        return note;
    }

    /** @param happenedAt null: now */
    private void add(
            DossierAccess.Opened opened,
            UUID id,
            DossierEntry.Kind kind,
            @Nullable Instant happenedAt,
            @Nullable UUID amends,
            byte[] ciphertext) {
        var now = clock.instant();
        store.insert(
                opened.dossier().code(),
                new EntryStore.StoredEntry(
                        id,
                        kind,
                        null,
                        null,
                        null,
                        null,
                        null,
                        opened.actor().userId(),
                        now,
                        happenedAt == null ? now : happenedAt,
                        null,
                        amends,
                        ciphertext));
    }

    private static DossierEntry entry(
            DossierAccess.Opened opened, EntryStore.StoredEntry stored, List<EntryStore.StoredEntry> amendments) {
        var code = opened.dossier().code();
        var content = opened.key().decrypt(stored.content(), place(code, stored));
        return new DossierEntry(
                stored.id(),
                stored.kind(),
                stored.processKey(),
                stored.taskKey(),
                stored.taskId(),
                stored.lifeDomain(),
                stored.author(),
                stored.recordedAt(),
                stored.happenedAt(),
                stored.correctedAt(),
                content,
                stored.kind() == DossierEntry.Kind.CONTACT
                        ? ContentFormat.read(code, content, ContactNote.class)
                        : null,
                stored.kind() == DossierEntry.Kind.PLANNING
                        ? ContentFormat.read(code, content, PlanningNote.class)
                        : null,
                amendments.stream()
                        .map(amendment -> new DossierEntry.Amendment(
                                amendment.id(),
                                amendment.author(),
                                amendment.recordedAt(),
                                amendment.correctedAt(),
                                opened.key().decrypt(amendment.content(), place(code, amendment))))
                        .toList());
    }

    private static Place place(TrajectoryCode code, EntryStore.StoredEntry stored) {
        return stored.amends() == null
                ? Place.entry(code, stored.kind(), stored.id())
                : Place.amendment(code, stored.id(), stored.amends());
    }
}
