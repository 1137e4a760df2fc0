package nl.koers.dossier.typing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.seal.Limits;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.shared.TrajectoryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody typed into a task's form before it is handed in, per user and task, encrypted as everything told.
 *
 * <p>A draft is saved in a transaction of its own and given up in that of the completion: when completing fails or
 * somebody else was first, the text is still there.
 */
@Service
public class DraftService {

    private final DraftStore store;
    private final DossierAccess access;
    private final Clock clock;

    DraftService(DraftStore store, DossierAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Saves over what this user had for the task. Takes a second database connection when called inside a transaction.
     * Whoever is typing when the dossier closes to them loses nothing: own words are kept, and not shown.
     *
     * @param json at most {@value EntryService#ANSWERS_MAX_LENGTH} characters; kept as it is
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Draft save(TrajectoryCode code, String taskId, String json) {
        Limits.requireAtMost(EntryService.ANSWERS_MAX_LENGTH, json, "draft");
        var key = access.keyToWriteDraft(code);
        var userId = access.actor().userId();
        var now = clock.instant();
        byte[] ciphertext = key.encrypt(json, Place.draft(code, taskId, userId));
        return new Draft(code, taskId, json, now, store.save(code, taskId, userId, ciphertext, now));
    }

    /**
     * The current user's own draft; nobody sees another's.
     *
     * @throws nl.koers.dossier.access.DossierClosedException when the dossier is not open to the user (any more)
     */
    @Transactional
    public Optional<Draft> find(String taskId) {
        var actor = access.actor();
        return store.find(taskId, actor)
                .map(found -> draft(
                        access.open(found.dossier(), actor, AccessSubject.DRAFT, AccessAction.READ), found.draft()));
    }

    /**
     * The current user's own drafts of one trajectory, newest first, in the same number of statements however many there
     * are.
     *
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     * @throws nl.koers.dossier.access.DossierClosedException when the dossier is not open to the user (any more)
     */
    @Transactional
    public List<Draft> of(TrajectoryCode code) {
        var opened = access.open(code, AccessSubject.DRAFT, AccessAction.READ);
        return store.of(code, opened.actor().userId()).stream()
                .map(stored -> draft(opened, stored))
                .toList();
    }

    private static Draft draft(DossierAccess.Opened opened, DraftStore.StoredDraft stored) {
        var place = Place.draft(stored.code(), stored.taskId(), opened.actor().userId());
        var json = opened.key().decrypt(stored.content(), place);
        return new Draft(stored.code(), stored.taskId(), json, stored.savedAt(), stored.revision());
    }

    /**
     * Gives what was typed for these tasks to somebody else, who takes them on: of each task what was saved last. Where the
     * other one typed something as well, nothing changes. Together with the caller's transaction.
     *
     * @param to user id
     * @throws nl.koers.dossier.access.DossierClosedException when the dossier is not open to the user
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOn(TrajectoryCode code, Collection<String> taskIds, String to) {
        var drafts = store.ofTasks(code, taskIds);
        if (!drafts.isEmpty()) {
            handOn(
                    code,
                    access.open(code, AccessSubject.DRAFT, AccessAction.CHANGED).key(),
                    drafts,
                    to);
        }
    }

    /** What all users typed for tasks of this client, as above. */
    public void handOnAll(TrajectoryCode code, TrajectoryKey key, String to) {
        handOn(code, key, store.ofAll(code), to);
    }

    private void handOn(TrajectoryCode code, TrajectoryKey key, List<DraftStore.DraftOf> newestFirst, String to) {
        var taken = newestFirst.stream()
                .filter(draft -> draft.userId().equals(to))
                .map(DraftStore.DraftOf::taskId)
                .collect(Collectors.toCollection(HashSet::new));
        for (var draft : newestFirst) {
            if (taken.add(draft.taskId())) {
                var json = key.decrypt(draft.content(), Place.draft(code, draft.taskId(), draft.userId()));
                store.handOn(draft, to, key.encrypt(json, Place.draft(code, draft.taskId(), to)));
            }
        }
    }

    /** Gives up the current user's draft, together with the caller's transaction. */
    @Transactional
    public void discard(String taskId) {
        store.delete(taskId, access.actor().userId());
    }
}
