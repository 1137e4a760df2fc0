package nl.koers.privacy.copy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.privacy.copy.CopyRefusedException.Why;
import nl.koers.privacy.erasure.ErasureStore;
import nl.koers.shared.Pieces;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A copy of everything about a client, asked for and taken by the client's caseworker or stand-in. Anybody else gets an
 * {@link AccessDeniedException}.
 */
@Service
public class CopyService {

    /** What is shown once: without it nobody reads the copy. */
    public record Promised(UUID id, String password) {

        @Override
        public String toString() {
            return "Promised[" + id + "]";
        }
    }

    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final int FREE_TRIES = 3;
    private static final int TRIES = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private final CopyStore store;
    private final CopyKeys keys;
    private final CopyDoor door;
    private final ErasureStore trajectories;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CopyService(
            CopyStore store,
            CopyKeys keys,
            CopyDoor door,
            ErasureStore trajectories,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.door = door;
        this.trajectories = trajectories;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to make one, in the place of one that was asked before.
     *
     * @param language Dutch or English
     * @throws DossierClosedException when the dossier is not open to the user
     */
    @Transactional
    public Promised request(TrajectoryCode code, Locale language) {
        var actor = currentActor.requireAny(Role.CASEWORKER);
        door.require(code, AccessAction.REQUESTED);
        var organisation = trajectories
                .organisationOf(code, actor.organisationIds())
                .orElseThrow(() -> new AccessDeniedException("no such trajectory for this user"));
        var now = clock.instant();
        var copy = new ClientCopy(
                UUID.randomUUID(),
                code,
                organisation,
                language,
                ClientCopy.State.MAKING,
                0,
                actor.userId(),
                now,
                now.plus(CopyStore.KEPT));
        var password = CopyCipher.newPassword();
        var salt = CopyCipher.newSalt();
        store.insert(copy, salt);
        events.publishEvent(new CopyMaker.Asked(copy, keys.cipher(copy.id(), password, salt), password));
        return new Promised(copy.id(), password);
    }

    /** Whether the acting user helps the client and so can ask for one. */
    @Transactional(readOnly = true)
    public boolean isForMe(TrajectoryCode code) {
        return door.isOpen(code);
    }

    /** The one that is being made or waits; tells nothing of what is in it. */
    @Transactional(readOnly = true)
    public Optional<ClientCopy> of(TrajectoryCode code) {
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        return store.of(code).filter(copy -> actor.belongsTo(copy.organisation()));
    }

    /** Those of the acting user's organisations, for privacy officers and team leads; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<ClientCopy> list(int limit) {
        return store.list(
                currentActor.requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD).organisationIds(), limit);
    }

    /** Whether the acting user asked for it and so can take it. */
    public boolean isMine(ClientCopy copy) {
        return copy.requestedBy().equals(currentActor.require().userId());
    }

    /**
     * Opens a copy with its password, as a zip that opens with the same one. After three wrong ones each has to wait twice
     * as long; after ten the copy is gone. To be closed by the reader, who calls {@link #give} before it is handed over and
     * {@link #taken} after that.
     *
     * @throws CopyRefusedException when the password is wrong, it is too early for another try, or there is no copy
     * @throws AccessDeniedException when the acting user does not help the client any more
     */
    public InputStream open(UUID id, String password) {
        var userId = currentActor.requireAny(Role.CASEWORKER).userId();
        var lock = transaction.execute(status -> countTry(id, userId));
        if (lock == null) {
            throw new CopyRefusedException(Why.GONE);
        }
        InputStream content;
        try {
            var pieces = new Pieces.Reader(number -> store.piece(id, number));
            content = new BufferedInputStream(
                    keys.cipher(id, password, lock.salt()).decrypting(pieces));
            content.mark(1);
            content.read();
            content.reset();
        } catch (IOException e) {
            if (lock.wrongPasswords() + 1 >= TRIES) {
                transaction.executeWithoutResult(status -> store.delete(id));
                throw new CopyRefusedException(Why.GONE);
            }
            throw new CopyRefusedException(Why.WRONG_PASSWORD);
        }
        transaction.executeWithoutResult(status -> {
            door.require(lock.copy().trajectory(), AccessAction.READ);
            store.passwords(id, 0, null);
        });
        return content;
    }

    /** Every try counts as a wrong one until it was right, also when two come at the same moment. */
    private CopyStore.Lock countTry(UUID id, String userId) {
        var lock = store.lock(id, userId)
                .filter(found -> found.copy().state() == ClientCopy.State.READY
                        && found.copy().goneAt().isAfter(clock.instant()))
                .orElseThrow(() -> new CopyRefusedException(Why.GONE));
        Instant now = clock.instant();
        var nextTryAt = lock.nextTryAt();
        if (nextTryAt != null && nextTryAt.isAfter(now)) {
            throw new CopyRefusedException(Why.WAIT);
        }
        int tries = lock.wrongPasswords() + 1;
        store.passwords(
                id, tries, tries < FREE_TRIES ? null : now.plus(FIRST_WAIT.multipliedBy(1L << (tries - FREE_TRIES))));
        return lock;
    }

    /**
     * To be called at the moment when it is handed over: somebody may have opened it long ago.
     *
     * @throws CopyRefusedException when it is gone
     * @throws AccessDeniedException when the acting user does not help the client any more
     */
    @Transactional
    public void give(UUID id) {
        var lock = store.lock(id, currentActor.require().userId())
                .filter(found -> found.copy().goneAt().isAfter(clock.instant()))
                .orElseThrow(() -> new CopyRefusedException(Why.GONE));
        door.require(lock.copy().trajectory(), AccessAction.EXPORTED);
    }

    /** It was handed over, so it goes. */
    @Transactional
    public void taken(UUID id) {
        store.lock(id, currentActor.require().userId()).ifPresent(lock -> store.delete(id));
    }

    /** For the background: what nobody took in a day goes. */
    @Transactional
    public void clean() {
        store.clean(clock.instant(), SILENCE);
    }
}
