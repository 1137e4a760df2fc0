package nl.koers.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessPart;
import nl.koers.dossier.DossierClosedException;
import nl.koers.dossier.SealedContents;
import nl.koers.plan.PlanStore.StoredNeed;
import nl.koers.plan.process.NeedEngine;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client needs, in any number of life domains at once and in any phase. Open to who needs to know; otherwise every
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
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    PlanService(
            PlanStore store,
            SealedContents dossier,
            NeedEngine engine,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.engine = engine;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    public Plan of(TrajectoryCode code) {
        return new Plan(needs(code), store.levels(code));
    }

    /** What the client needs now, without what is finished and how it went. */
    public List<SupportNeed> openNeeds(TrajectoryCode code) {
        return needs(code).stream().filter(SupportNeed::open).toList();
    }

    private List<SupportNeed> needs(TrajectoryCode code) {
        var sealer = dossier.open(code, AccessPart.PLAN, AccessAction.READ);
        return store.list(code).stream()
                .map(stored -> need(code, stored, content(sealer.read(stored.id(), stored.content()))))
                .toList();
    }

    /**
     * A need is named: the caseworker gets a task to agree on a goal with the client.
     *
     * @param goal what should be better, in the client's own words, at most {@value SupportNeed#GOAL_MAX_LENGTH}
     *     characters; may be empty
     * @throws IllegalArgumentException when the goal is too long
     */
    public UUID identify(TrajectoryCode code, LifeDomain domain, String goal) {
        var words = goal.strip();
        if (words.length() > SupportNeed.GOAL_MAX_LENGTH) {
            throw new IllegalArgumentException("goal is too long");
        }
        var sealer = dossier.open(code, AccessPart.PLAN, AccessAction.ADDED);
        var id = UUID.randomUUID();
        var content = sealer.seal(id, write(new Content(words, "")));
        store.insert(code, id, domain, currentActor.require().userId(), clock.instant(), content);
        store.setProcessInstance(id, engine.identify(code, sealer.organisation(), id, domain));
        return id;
    }

    /**
     * The caseworker looks at a need with the client before it is due. When a task about it is open already, nothing
     * changes.
     */
    public void lookNow(TrajectoryCode code, UUID need) {
        dossier.open(code, AccessPart.PLAN, AccessAction.CHANGED);
        var stored = store.find(code, need).orElseThrow(() -> new AccessDeniedException("no such need for this user"));
        if (stored.state() == NeedState.UNDER_WAY) {
            engine.reviewRequested(code, need);
        }
    }

    /** What stands in the need now, for who works on a task about it. Needs the caller's transaction. */
    Content contentOf(TrajectoryCode code, String processInstance) {
        var sealer = dossier.open(code, AccessPart.PLAN, AccessAction.READ);
        return store.findByProcess(code, processInstance)
                .map(stored -> content(sealer.read(stored.id(), stored.content())))
                .orElse(new Content("", ""));
    }

    /** Takes over what was told in a task about the need. Needs the caller's transaction. */
    void tell(TrajectoryCode code, String processInstance, UnaryOperator<Content> change) {
        var sealer = dossier.open(code, AccessPart.PLAN, AccessAction.CHANGED);
        store.findByProcess(code, processInstance).ifPresent(stored -> {
            var content = change.apply(content(sealer.read(stored.id(), stored.content())));
            store.saveContent(stored.id(), sealer.seal(stored.id(), write(content)));
        });
    }

    private static SupportNeed need(TrajectoryCode code, StoredNeed stored, Content content) {
        return new SupportNeed(
                stored.id(),
                code,
                stored.domain(),
                stored.state(),
                stored.stateSince(),
                stored.helpBy(),
                stored.levelFirst(),
                stored.levelNow(),
                stored.reviewAt(),
                stored.outcome(),
                stored.barrier(),
                stored.processInstance(),
                stored.identifiedBy(),
                stored.identifiedAt(),
                content.goal(),
                content.steps());
    }

    private String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a need");
        }
    }

    private Content content(String written) {
        try {
            return json.readValue(written, Content.class);
        } catch (JsonProcessingException e) {
            // its message would quote what was told
            throw new IllegalStateException("cannot read a need");
        }
    }
}
