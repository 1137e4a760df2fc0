package nl.koers.dossier.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.seal.KeyVault;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Look;
import nl.koers.shared.access.Onlooker;
import nl.koers.shared.access.OpenLooks;
import nl.koers.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one door to a dossier: it gives the key only to whoever needs to know, and writes down who came through, for which
 * part and why.
 */
@Component
public class DossierAccess implements OpenLooks {

    /**
     * A dossier with its key, and who opened it.
     *
     * @param reason why it is open to the actor
     */
    public record Opened(StoredDossier dossier, TrajectoryKey key, Actor actor, AccessReason reason) {}

    private final DossierStore store;
    private final KeyVault vault;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Onlooker onlooker;
    private final OfferStore offers;

    public DossierAccess(
            DossierStore store,
            KeyVault vault,
            AccessLog log,
            CurrentActor currentActor,
            Onlooker onlooker,
            OfferStore offers) {
        this.store = store;
        this.vault = vault;
        this.log = log;
        this.currentActor = currentActor;
        this.onlooker = onlooker;
        this.offers = offers;
    }

    /**
     * @throws AccessDeniedException when the user may see no dossiers at all
     */
    public Actor actor() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }

    /**
     * Opens a part of the dossier in the caller's transaction, which must be able to write and which also writes the line
     * in the access log: one statement here, none when the transaction has opened it to read before, and one before the
     * commit for all that was opened.
     *
     * @throws AccessDeniedException when there is no such dossier in the user's organisations; which of the two is not
     *     told
     * @throws DossierClosedException when there is, but this part is not open to the user
     * @throws nl.koers.dossier.seal.UnreadableDossierException when its key cannot be unwrapped
     */
    public Opened open(TrajectoryCode code, AccessSubject part, AccessAction action) {
        var actor = actor();
        if (action != AccessAction.READ) {
            HeldDossiers.letGo();
        }
        var guarded = find(code, actor).orElseThrow(DossierAccess::denied);
        return open(guarded, actor, part, action);
    }

    /** Why the part would be open to the user; opens nothing. */
    public Optional<AccessReason> reason(TrajectoryCode code, AccessSubject part) {
        var actor = actor();
        return find(code, actor).flatMap(guarded -> NeedToKnow.basis(actor, guarded.standing(), part));
    }

    private Optional<GuardedDossier> find(TrajectoryCode code, Actor actor) {
        return HeldDossiers.find(code, actor).or(() -> store.find(code, actor));
    }

    /** As above, for a dossier that was found in another way. */
    public Opened open(GuardedDossier guarded, Actor actor, AccessSubject part, AccessAction action) {
        var dossier = guarded.dossier();
        var reason = NeedToKnow.basis(actor, guarded.standing(), part)
                .orElseThrow(() -> new DossierClosedException(dossier.code()));
        log.record(dossier.organisation(), dossier.code(), part, action, reason);
        if (action == AccessAction.READ) {
            HeldDossiers.hold(guarded, actor);
            onlooker.sees(Set.of(new Look(dossier.code(), part.code())), false);
        }
        return new Opened(dossier, key(dossier), actor, reason);
    }

    /**
     * The key to keep what the user typed and did not hand in: also when the dossier has closed to them meanwhile. An own
     * draft tells its writer nothing new, so it is not written down; reading it later is.
     *
     * @throws AccessDeniedException when there is no such dossier in the user's organisations
     */
    public TrajectoryKey keyToWriteDraft(TrajectoryCode code) {
        return store.find(code, actor())
                .map(GuardedDossier::dossier)
                .map(this::key)
                .orElseThrow(DossierAccess::denied);
    }

    /** Those of a list that are open to the user, in one statement; for names in lists, which are not written down. */
    public List<StoredDossier> openForNames(Collection<TrajectoryCode> codes) {
        var actor = actor();
        var open = store.findAll(codes, actor).stream()
                .filter(guarded -> NeedToKnow.basis(actor, guarded.standing(), AccessSubject.CARD)
                        .isPresent())
                .map(GuardedDossier::dossier)
                .toList();
        onlooker.sees(
                open.stream()
                        .map(dossier -> new Look(dossier.code(), AccessSubject.CARD.code()))
                        .toList(),
                true);
        return open;
    }

    @Override
    public Set<Look> closed(Collection<Look> looks) {
        var actor = currentActor.require();
        var codes = looks.stream().map(Look::trajectory).collect(Collectors.toSet());
        var standings = store.findAll(codes, actor).stream()
                .collect(Collectors.toMap(guarded -> guarded.dossier().code(), GuardedDossier::standing));
        var closed = looks.stream()
                .filter(look -> !isOpen(look, actor, standings.get(look.trajectory())))
                .collect(Collectors.toSet());
        closed.removeAll(offered(closed, actor));
        return closed;
    }

    /** What stands on a page of another organisation that the client is offered to. */
    private List<Look> offered(Collection<Look> looks, Actor actor) {
        var read = looks.stream()
                .filter(look -> look.part().equals(AccessSubject.TRANSFER.code()))
                .toList();
        var standing = offers.standing(read.stream().map(Look::trajectory).toList(), actor);
        return read.stream()
                .filter(look -> standing.contains(look.trajectory()))
                .toList();
    }

    /** @param standing null when there is no such dossier in the actor's organisations */
    private static boolean isOpen(Look look, Actor actor, NeedToKnow.@Nullable Standing standing) {
        return standing != null
                && (actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD))
                && NeedToKnow.basis(actor, standing, AccessSubject.of(look.part()))
                        .isPresent();
    }

    /** Writes down that these were found, also those that are not open to the user. */
    public List<TrajectoryCode> recordFound(List<GuardedDossier> found, Actor actor) {
        for (var guarded : found) {
            var dossier = guarded.dossier();
            var reason = NeedToKnow.basis(actor, guarded.standing(), AccessSubject.CARD)
                    .orElse(null);
            log.record(dossier.organisation(), dossier.code(), AccessSubject.SEARCH, AccessAction.FOUND, reason);
        }
        return found.stream().map(guarded -> guarded.dossier().code()).toList();
    }

    public TrajectoryKey key(StoredDossier dossier) {
        return vault.unwrap(dossier.code(), dossier.organisation(), dossier.key());
    }

    public static AccessDeniedException denied() {
        return new AccessDeniedException("no such trajectory for this user");
    }
}
