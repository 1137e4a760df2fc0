package nl.koers.dossier.typing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.Limits;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.shared.TrajectoryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody types on the pages of a dossier and has not saved yet, per user and place, encrypted as everything
 * told; what is typed into a task's form is kept by {@link DraftService}.
 */
@Service
@Transactional
public class TypingService {

    /** What was typed, and when it was kept. */
    public record Typed(Map<String, String> fields, Instant savedAt) {

        public Typed {
            fields = Map.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Typed[content not shown]";
        }
    }

    private final TypingStore store;
    private final DossierAccess access;
    private final Clock clock;

    TypingService(TypingStore store, DossierAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Saves over what this user had in this place, also when the dossier has closed to them meanwhile.
     *
     * @param place a code of the page, such as that of a section
     * @param fields by the name of the field; together at most {@value EntryService#ANSWERS_MAX_LENGTH} characters
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Instant keep(TrajectoryCode code, String place, Map<String, String> fields) {
        var text = ContentFormat.write(fields);
        Limits.requireAtMost(EntryService.ANSWERS_MAX_LENGTH, text, "draft");
        var key = access.keyToWriteDraft(code);
        var userId = access.actor().userId();
        var now = clock.instant();
        store.save(code, place, userId, key.encrypt(text, Place.typing(code, place, userId)), now);
        return now;
    }

    /** The current user's own; nobody sees another's. */
    public Optional<Typed> find(TrajectoryCode code, String place) {
        var userId = access.actor().userId();
        var stored = store.find(code, place, userId);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var opened = access.open(code, AccessSubject.DRAFT, AccessAction.READ);
        var text = opened.key().decrypt(stored.get().content(), Place.typing(code, place, userId));
        return Optional.of(new Typed(fields(code, text), stored.get().savedAt()));
    }

    /** The places where the current user's typing is kept; tells nothing about what it is. */
    @Transactional(readOnly = true)
    public Set<String> places(TrajectoryCode code) {
        return store.places(code, access.actor().userId());
    }

    private static Map<String, String> fields(TrajectoryCode code, String json) {
        var fields = new HashMap<String, String>();
        ContentFormat.read(code, json, Map.class)
                .forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        return fields;
    }

    /** Gives what all users typed to one: of each place what was kept last, and nothing where that one typed as well. */
    public void handOnAll(TrajectoryCode code, TrajectoryKey key, String to) {
        var newestFirst = store.ofAll(code);
        var taken = newestFirst.stream()
                .filter(typed -> typed.userId().equals(to))
                .map(TypingStore.TypingOf::place)
                .collect(Collectors.toCollection(HashSet::new));
        for (var typed : newestFirst) {
            if (taken.add(typed.place())) {
                var text = key.decrypt(typed.content(), Place.typing(code, typed.place(), typed.userId()));
                store.handOn(code, typed, to, key.encrypt(text, Place.typing(code, typed.place(), to)));
            }
        }
    }

    /** Gives up what the current user typed in this place. */
    public void discard(TrajectoryCode code, String place) {
        store.delete(code, place, access.actor().userId());
    }
}
