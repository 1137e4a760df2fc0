package nl.koers.plan;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.SealedContents;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.plan.process.NeedEngine;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client needs, in any number of life domains at once and in any phase. Open to whoever needs to know; otherwise every
 * method throws {@link AccessDeniedException}, or {@link DossierClosedException} when the dossier is one of the user's
 * organisation.
 */
@Service
@Transactional
public class PlanService {

    /** What stands in a need's sealed content. */
    record Content(String goal, String steps) {}

    private final PlanStore store;
    private final SealedContents dossier;
    private final NeedEngine engine;
    private final TrajectoryService trajectories;
    private final CurrentActor currentActor;
    private final Clock clock;

    PlanService(
            PlanStore store,
            SealedContents dossier,
            NeedEngine engine,
            TrajectoryService trajectories,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.engine = engine;
        this.trajectories = trajectories;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    public Plan of(TrajectoryCode code) {
        var sealer = dossier.open(code, AccessSubject.PLAN, AccessAction.READ);
        return new Plan(store.list(code, sealer.reading(Content.class)), store.levels(code));
    }

    /** What the client needs now, without what is finished and how it went. */
    public List<SupportNeed> openNeeds(TrajectoryCode code) {
        var sealer = dossier.open(code, AccessSubject.PLAN, AccessAction.READ);
        return store.open(code, sealer.reading(Content.class));
    }

    /**
     * A need is named: the caseworker gets a task to agree on a goal with the client.
     *
     * @param goal what should be better, in the client's own words, at most {@value SupportNeed#GOAL_MAX_LENGTH}
     *     characters; may be empty
     * @throws IllegalArgumentException when the goal is too long
     * @throws AccessDeniedException when the client is handed over, such as a minor: no trajectory is made then
     */
    public UUID identify(TrajectoryCode code, LifeDomain domain, String goal) {
        var words = goal.strip();
        if (words.length() > SupportNeed.GOAL_MAX_LENGTH) {
            throw new IllegalArgumentException("goal is too long");
        }
        var sealer = dossier.open(code, AccessSubject.PLAN, AccessAction.ADDED);
        var trajectory = trajectories.get(code);
        if (trajectory.isHandover()) {
            throw new AccessDeniedException("no plan is made for who is handed over");
        }
        var id = UUID.randomUUID();
        var content = sealer.seal(id, new Content(words, ""));
        store.insert(code, id, domain, currentActor.require().userId(), clock.instant(), content);
        store.setProcessInstance(id, engine.identify(code, sealer.organisation(), id, domain, trajectory.profile()));
        return id;
    }

    /**
     * The caseworker looks at a need with the client before it is due. When a task about it is open already, nothing
     * changes.
     */
    public void lookNow(TrajectoryCode code, UUID need) {
        dossier.open(code, AccessSubject.PLAN, AccessAction.CHANGED);
        var state =
                store.stateOf(code, need).orElseThrow(() -> new AccessDeniedException("no such need for this user"));
        if (state == NeedState.UNDER_WAY) {
            engine.reviewRequested(code, need);
        }
    }

    /** The ids of what the client needs now; tells nothing else. */
    public Set<UUID> openIds(TrajectoryCode code) {
        return store.openIds(code);
    }

    /** What stands in the need now, for whoever works on a task about it. Needs the caller's transaction. */
    Content contentOf(TrajectoryCode code, String processInstance) {
        var sealer = dossier.open(code, AccessSubject.PLAN, AccessAction.READ);
        return store.contentOf(code, processInstance)
                .map(stored -> sealer.read(stored.need(), stored.content(), Content.class))
                .orElse(new Content("", ""));
    }

    /** Takes over what was told in a task about the need. Needs the caller's transaction. */
    void tell(TrajectoryCode code, String processInstance, UnaryOperator<Content> change) {
        var sealer = dossier.open(code, AccessSubject.PLAN, AccessAction.CHANGED);
        store.contentOf(code, processInstance).ifPresent(stored -> {
            var content = change.apply(sealer.read(stored.need(), stored.content(), Content.class));
            store.saveContent(stored.need(), sealer.seal(stored.need(), content));
        });
    }
}
