package nl.koers.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
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
     *
     * @param json at most {@value DossierService#ANSWERS_MAX_LENGTH} characters; kept as it is
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Draft save(TrajectoryCode code, String taskId, String json) {
        Limits.requireAtMost(DossierService.ANSWERS_MAX_LENGTH, json, "draft");
        var opened = access.open(code);
        var userId = opened.actor().userId();
        var now = clock.instant();
        byte[] ciphertext = opened.key().encrypt(json, Place.draft(code, taskId, userId));
        return new Draft(code, taskId, json, now, store.save(code, taskId, userId, ciphertext, now));
    }

    /** The current user's own draft; nobody sees another's. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String taskId) {
        var actor = access.actor();
        return store.find(taskId, actor.userId(), actor.organisationIds())
                .map(stored -> draft(stored, access.key(stored.dossier()), actor));
    }

    /**
     * The current user's own drafts of one trajectory, newest first, in the same number of statements however many there
     * are.
     *
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     */
    @Transactional(readOnly = true)
    public List<Draft> of(TrajectoryCode code) {
        var opened = access.open(code);
        return store.of(opened.dossier(), opened.actor().userId()).stream()
                .map(stored -> draft(stored, opened.key(), opened.actor()))
                .toList();
    }

    private static Draft draft(DraftStore.StoredDraft stored, TrajectoryKey key, Actor actor) {
        var code = stored.dossier().code();
        var json = key.decrypt(stored.content(), Place.draft(code, stored.taskId(), actor.userId()));
        return new Draft(code, stored.taskId(), json, stored.savedAt(), stored.revision());
    }

    /** Gives up the current user's draft, together with the caller's transaction. */
    @Transactional
    public void discard(String taskId) {
        store.delete(taskId, access.actor().userId());
    }
}
