package nl.koers.caseload;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.DossierEntry;
import nl.koers.dossier.journal.EntryFixedException;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.typing.TypingService;
import nl.koers.form.AnswersJson;
import nl.koers.form.Form;
import nl.koers.model.Models;
import nl.koers.model.TaskOrigin;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A client's journal: contacts, notes and earlier answers, with the questions as they were asked at the time. */
@Service
@Transactional
public class JournalService {

    /** The place of what is typed and not saved. */
    public static final String TYPING = "journal";

    private final EntryService entries;
    private final TypingService typing;
    private final Models models;
    private final TrajectoryService trajectories;
    private final CurrentActor currentActor;

    JournalService(
            EntryService entries,
            TypingService typing,
            Models models,
            TrajectoryService trajectories,
            CurrentActor currentActor) {
        this.entries = entries;
        this.typing = typing;
        this.models = models;
        this.trajectories = trajectories;
        this.currentActor = currentActor;
    }

    /**
     * Newest first. The number of statements does not depend on that of the entries; forms are read once.
     *
     * @param limit 1 to {@value nl.koers.dossier.journal.EntryService#PAGE_MAX}
     */
    public List<JournalEntry> entries(TrajectoryCode code, int limit) {
        return withQuestions(code, entries.of(code, limit));
    }

    /** As {@link #entries}, all of them, for whoever hands them over to the client. */
    public List<JournalEntry> allEntries(TrajectoryCode code) {
        return withQuestions(code, entries.all(code));
    }

    private List<JournalEntry> withQuestions(TrajectoryCode code, List<DossierEntry> found) {
        var sources = new Sources(code);
        var userId = currentActor.require().userId();
        return found.stream().map(entry -> entry(entry, userId, sources)).toList();
    }

    /** Writes down a note and that somebody worked on the trajectory; what was kept while typing it is not needed any more. */
    public void addNote(TrajectoryCode code, String text) {
        entries.addNote(code, text);
        trajectories.recordActivity(code, null);
        forgetTyping(code);
    }

    /** Writes down a contact, as above. */
    public void addContact(TrajectoryCode code, ContactNote contact) {
        entries.addContact(code, contact);
        trajectories.recordActivity(code, null);
        forgetTyping(code);
    }

    /**
     * Puts another text in the place of that of a note or of something that was added.
     *
     * @throws EntryFixedException when the acting user cannot correct it any more
     */
    public void correct(TrajectoryCode code, UUID entry, String text) {
        entries.correct(code, entry, text);
    }

    /** @throws EntryFixedException when the acting user cannot correct it any more */
    public void correct(TrajectoryCode code, UUID entry, ContactNote contact) {
        entries.correct(code, entry, contact);
    }

    /** @throws EntryFixedException when the acting user cannot take it back any more */
    public void remove(TrajectoryCode code, UUID entry) {
        entries.remove(code, entry);
    }

    /** Adds something, visibly, to what was written down before, by whomever. */
    public void amend(TrajectoryCode code, UUID entry, String text) {
        entries.amend(code, entry, text);
    }

    /** Keeps what the acting user is typing for this journal. */
    public Instant keepTyping(TrajectoryCode code, Map<String, String> fields) {
        return typing.keep(code, TYPING, fields);
    }

    /** What the acting user was typing for this journal and has not saved. */
    public Optional<TypingService.Typed> typed(TrajectoryCode code) {
        return typing.find(code, TYPING);
    }

    public void forgetTyping(TrajectoryCode code) {
        typing.discard(code, TYPING);
    }

    private JournalEntry.Written written(DossierEntry entry, String userId) {
        return new JournalEntry.Written(
                entry.id(),
                entry.author(),
                entry.recordedAt(),
                entry.happenedAt(),
                entry.correctedAt(),
                entry.kind().isCorrectable() && isCorrectable(entry.author(), entry.recordedAt(), userId),
                entry.amendments().stream()
                        .map(amendment -> new JournalEntry.Amended(
                                amendment, isCorrectable(amendment.author(), amendment.recordedAt(), userId)))
                        .toList());
    }

    private boolean isCorrectable(String author, Instant recordedAt, String userId) {
        return author.equals(userId) && entries.isCorrectable(recordedAt);
    }

    private JournalEntry entry(DossierEntry entry, String userId, Sources sources) {
        var written = written(entry, userId);
        if (entry.kind() == DossierEntry.Kind.NOTE) {
            return new JournalEntry.Note(written, entry.content());
        }
        var contact = entry.contact();
        if (contact != null) {
            return new JournalEntry.Contact(written, contact);
        }
        var planning = entry.planning();
        if (planning != null) {
            return new JournalEntry.Planning(written, planning);
        }
        String taskKey = String.valueOf(entry.taskKey());
        var definition = sources.definition(String.valueOf(entry.taskId()), String.valueOf(entry.processKey()));
        return new JournalEntry.Answers(
                written,
                definition.isEmpty() ? new LocalizedText(taskKey, taskKey) : models.label(definition, taskKey),
                entry.lifeDomain(),
                definition.isEmpty() ? new Form(taskKey, List.of()) : models.formOf(definition, taskKey),
                AnswersJson.read(entry.content()));
    }

    /** Which model asked: the one of the task itself, and once the engine's history is cleaned up, the newest. */
    private final class Sources {
        private final Map<String, TaskOrigin> byTask;
        private final Map<String, String> newest = new HashMap<>();

        Sources(TrajectoryCode code) {
            byTask = models.originsOfTasks(code);
        }

        /** Empty when there is no such process any more. */
        String definition(String taskId, String processKey) {
            var known = byTask.get(taskId);
            return known != null
                    ? known.processDefinitionId()
                    : newest.computeIfAbsent(
                            processKey, key -> models.newestDefinition(key).orElse(""));
        }
    }
}
