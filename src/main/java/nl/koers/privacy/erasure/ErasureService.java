package nl.koers.privacy.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.privacy.erasure.Erasure.Side;
import nl.koers.privacy.erasure.Erasure.State;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.ErasedClients;
import nl.koers.shared.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a trajectory to be erased and confirms that. It takes two people: a privacy officer, and on the other side
 * somebody to whom the dossier is open, the client's caseworker or the team lead; either can ask. Anybody else gets an
 * {@link AccessDeniedException}, and a trajectory of another organisation looks the same as none.
 */
@Service
@Transactional
public class ErasureService implements ErasedClients {

    /** The most that {@link #list} gives at a time. */
    public static final int PAGE_MAX = 200;

    private final ErasureStore store;
    private final DossierService dossiers;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasureService(
            ErasureStore store,
            DossierService dossiers,
            AccessLog log,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.log = log;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the acting user could ask or agree for the client's side, apart from the role of privacy officer. */
    @Transactional(readOnly = true)
    public boolean isForMe(TrajectoryCode code) {
        return dossiers.reason(code).filter(reason -> !reason.isGiven()).isPresent();
    }

    /**
     * @param reason one that somebody can give ({@link ErasureReason#isGiven})
     * @throws ErasureConflictException when it was asked for already
     * @throws DossierClosedException when somebody else than a privacy officer asks and the dossier is not open to them
     */
    public UUID request(TrajectoryCode code, ErasureReason reason) {
        if (!reason.isGiven()) {
            throw new IllegalArgumentException("not a reason to give");
        }
        var actor = currentActor.requireAny(Role.PRIVACY_OFFICER, Role.CASEWORKER, Role.TEAM_LEAD);
        var organisation = organisation(code, actor);
        var side = actor.is(Role.PRIVACY_OFFICER) ? Side.PRIVACY_OFFICER : Side.CASEWORKER;
        take(side, code, organisation, AccessAction.REQUESTED);
        var id = UUID.randomUUID();
        if (!store.insert(id, organisation, code, reason, side, actor.userId(), clock.instant())) {
            throw new ErasureConflictException("asked for already");
        }
        return id;
    }

    /**
     * Agrees to what somebody else asked for; from here there is no way back. It begins at once.
     *
     * @throws ErasureConflictException when it was withdrawn or confirmed meanwhile
     * @throws AccessDeniedException when the acting user asked for it or is on the same side as who did
     */
    public void confirm(UUID id) {
        var actor = currentActor.requireAny(Role.PRIVACY_OFFICER, Role.CASEWORKER, Role.TEAM_LEAD);
        var erasure = find(id, actor);
        if (!canConfirm(erasure, actor)) {
            throw new AccessDeniedException("it takes a second person");
        }
        var side = erasure.requestedAs() == Side.PRIVACY_OFFICER ? Side.CASEWORKER : Side.PRIVACY_OFFICER;
        take(side, erasure.trajectory(), erasure.organisation(), AccessAction.CONFIRMED);
        store.confirm(id, actor.userId(), clock.instant());
        events.publishEvent(new ErasureConfirmed(id));
    }

    /**
     * Takes the request back, by whoever asked or by a privacy officer.
     *
     * @throws ErasureConflictException when it was confirmed meanwhile
     */
    public void withdraw(UUID id) {
        var actor = currentActor.requireAny(Role.PRIVACY_OFFICER, Role.CASEWORKER, Role.TEAM_LEAD);
        var erasure = find(id, actor);
        if (!canWithdraw(erasure, actor)) {
            throw new AccessDeniedException("somebody else asked for it");
        }
        store.withdraw(id, clock.instant());
        log.record(erasure.organisation(), erasure.trajectory(), AccessSubject.ERASURE, AccessAction.WITHDRAWN, null);
    }

    /** Whether the acting user may confirm it, apart from whether the dossier is open to them. */
    public boolean canConfirm(Erasure erasure) {
        return canConfirm(erasure, currentActor.require());
    }

    private static boolean canConfirm(Erasure erasure, Actor actor) {
        if (erasure.state() != State.REQUESTED || erasure.requestedBy().equals(actor.userId())) {
            return false;
        }
        return erasure.requestedAs() == Side.PRIVACY_OFFICER
                ? actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD)
                : actor.is(Role.PRIVACY_OFFICER);
    }

    public boolean canWithdraw(Erasure erasure) {
        return canWithdraw(erasure, currentActor.require());
    }

    private static boolean canWithdraw(Erasure erasure, Actor actor) {
        return erasure.state() == State.REQUESTED
                && (erasure.requestedBy().equals(actor.userId()) || actor.is(Role.PRIVACY_OFFICER));
    }

    /**
     * Those of the acting user's organisations: what goes on first, then newest first. For privacy officers and team
     * leads.
     *
     * @param limit 1 to {@value #PAGE_MAX}
     */
    @Transactional(readOnly = true)
    public List<Erasure> list(int offset, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("limit out of range");
        }
        return store.list(reader().organisationIds(), offset, limit);
    }

    /** Counts up to {@code atMost}. */
    @Transactional(readOnly = true)
    public int count(int atMost) {
        return store.count(reader().organisationIds(), atMost);
    }

    /** What was asked for a client or goes on: codes, for the client's page, whose opening is written down. */
    @Transactional(readOnly = true)
    public Optional<Erasure> of(TrajectoryCode code) {
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        return store.current(code).filter(erasure -> actor.belongsTo(erasure.organisation()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isErased(TrajectoryCode code) {
        return store.isErased(code, currentActor.require().organisationIds());
    }

    private Actor reader() {
        return currentActor.requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD);
    }

    private Erasure find(UUID id, Actor actor) {
        var erasure = store.lock(id, actor.organisationIds())
                .orElseThrow(() -> new AccessDeniedException("no such request for this user"));
        if (erasure.state() != State.REQUESTED) {
            throw new ErasureConflictException("confirmed or withdrawn already");
        }
        return erasure;
    }

    private OrganisationId organisation(TrajectoryCode code, Actor actor) {
        return store.organisationOf(code, actor.organisationIds())
                .orElseThrow(() -> new AccessDeniedException("no such trajectory for this user"));
    }

    /** Writes it down, and lets through only whom it is for. */
    private void take(Side side, TrajectoryCode code, OrganisationId organisation, AccessAction action) {
        if (side == Side.PRIVACY_OFFICER) {
            log.record(organisation, code, AccessSubject.ERASURE, action, null);
        } else if (dossiers.requireOpen(code, AccessSubject.ERASURE, action).isGiven()) {
            // a dossier that is open for some hours is not for this
            throw new AccessDeniedException("not by a reason");
        }
    }
}
