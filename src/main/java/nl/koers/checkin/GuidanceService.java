package nl.koers.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.checkin.Guidance.Result;
import nl.koers.checkin.Guidance.Tried;
import nl.koers.checkin.Guidance.Wish;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.journal.EntryService;
import nl.koers.form.AnswerText;
import nl.koers.form.AnswersJson;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.model.Models;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads from the latest entries of a client's journal what helps with the next contact, and no further: what was tried and
 * how it went, and what the client asked for. Forms tell it by the keys of their fields; one without these tells nothing.
 */
@Service
@Transactional
public class GuidanceService {

    /** Of the journal; further back is another time. */
    private static final int LATEST = 12;

    private static final int MOST_TRIED = 4;

    /**
     * Fields in which a client says how contact should be, the most important first; of those that ask the same in
     * different parts of a course, the last answer counts.
     */
    private static final List<Set<String>> WISHES =
            List.of(Set.of("discreetContact"), Set.of("watchFor"), Set.of("contactWish", "aftercareWish"));

    /** Fields that say whether the client was reached. */
    private static final List<String> RESULTS = List.of("contactResult", "lastCheckIn");

    private static final String NOT_REACHED = "notReached";
    private static final String WAY = "way";

    /** Where contact is agreed on for a long time, so that it can be further back. */
    private static final String AGREED_IN = "aftercare";

    private static final String AGREED_BY = "agreeAftercare";

    private final JournalService journal;
    private final EntryService entries;
    private final Models models;

    GuidanceService(JournalService journal, EntryService entries, Models models) {
        this.journal = journal;
        this.entries = entries;
        this.models = models;
    }

    /** @throws DossierClosedException when the dossier is not open to the user */
    public Guidance about(TrajectoryCode code) {
        var latest = journal.entries(code, LATEST);
        return new Guidance(
                latest.stream()
                        .flatMap(GuidanceService::tried)
                        .limit(MOST_TRIED)
                        .toList(),
                wishes(code, latest));
    }

    /** Whether this is the form of a task in which somebody tries to reach the client. */
    static boolean asksForContact(Form form) {
        return RESULTS.stream().anyMatch(key -> form.field(key).isPresent());
    }

    private static Stream<Tried> tried(JournalEntry entry) {
        var day = Netherlands.day(entry.happenedAt());
        if (entry instanceof JournalEntry.Contact contact) {
            return Stream.of(new Tried(day, contact.contact().channel(), null, Result.CONTACT));
        } else if (entry instanceof JournalEntry.Answers answers) {
            return RESULTS.stream()
                    .map(answers.values()::get)
                    .filter(String.class::isInstance)
                    .map(result -> new Tried(
                            day,
                            null,
                            told(answers.form(), answers.values(), WAY)
                                    .map(Wish::answer)
                                    .orElse(null),
                            NOT_REACHED.equals(result) ? Result.NOT_REACHED : Result.CONTACT));
        }
        return Stream.empty();
    }

    private List<Wish> wishes(TrajectoryCode code, List<JournalEntry> latest) {
        var found = new HashMap<Set<String>, Wish>();
        for (var entry : latest) {
            if (entry instanceof JournalEntry.Answers answers) {
                collect(answers.form(), answers.values(), found);
            }
        }
        entries.lastAnswers(code, AGREED_IN, AGREED_BY, null)
                .flatMap(answers -> models.newestDefinition(AGREED_IN)
                        .map(definition ->
                                new Agreed(models.formOf(definition, AGREED_BY), AnswersJson.read(answers.json()))))
                .ifPresent(agreed -> collect(agreed.form(), agreed.values(), found));
        return WISHES.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private record Agreed(Form form, Map<String, Object> values) {}

    /** What was answered later stands already. */
    private static void collect(Form form, Map<String, Object> values, Map<Set<String>, Wish> found) {
        WISHES.forEach(keys -> keys.stream()
                .flatMap(key -> told(form, values, key).stream())
                .findFirst()
                .ifPresent(wish -> found.putIfAbsent(keys, wish)));
    }

    private static Optional<Wish> told(Form form, Map<String, Object> values, String key) {
        var answer = values.get(key);
        return answer == null ? Optional.empty() : form.field(key).flatMap(field -> wish(field, answer));
    }

    private static Optional<Wish> wish(Field field, Object answer) {
        var text = new LocalizedText(
                AnswerText.of(field, answer, Texts.ENGLISH), AnswerText.of(field, answer, Texts.DUTCH));
        return text.english().isBlank() ? Optional.empty() : Optional.of(new Wish(field.label(), text));
    }
}
