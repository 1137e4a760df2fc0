package nl.koers.plan.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.typing.TypingPlace;
import nl.koers.dossier.typing.TypingService;
import nl.koers.plan.Advice;
import nl.koers.plan.Plan;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.plan.process.PlanTables;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what a plan is shown with: the advice, the open tasks, and what the client is called. */
@org.springframework.stereotype.Component
class PlanDesk {

    /**
     * @param alias what the client wants to be called
     * @param tasks open work of the client, the most urgent first
     */
    record Shown(Plan plan, String alias, Profile profile, boolean handover, List<WorkItem> tasks) {

        @Override
        public String toString() {
            return "Shown[content not shown]";
        }
    }

    /** @param caseworker name of the client's caseworker; empty while nobody is */
    record Paper(List<SupportNeed> needs, String caseworker) {

        @Override
        public String toString() {
            return "Paper[content not shown]";
        }
    }

    private static final String TYPING = "newNeed";

    private final PlanService plans;
    private final PlanTables tables;
    private final DossierService dossier;
    private final TypingPlace typing;
    private final TrajectoryService trajectories;
    private final WorkService work;
    private final UserNames names;
    private final ObjectProvider<NeedPart> parts;
    private final Clock clock;

    PlanDesk(
            PlanService plans,
            PlanTables tables,
            DossierService dossier,
            TypingService typing,
            TrajectoryService trajectories,
            WorkService work,
            UserNames names,
            ObjectProvider<NeedPart> parts,
            Clock clock) {
        this.plans = plans;
        this.tables = tables;
        this.dossier = dossier;
        this.typing = new TypingPlace(typing, TYPING);
        this.trajectories = trajectories;
        this.work = work;
        this.names = names;
        this.parts = parts;
        this.clock = clock;
    }

    /** In one transaction, so that what is opened is written down in one statement. */
    @Transactional
    public Shown read(TrajectoryCode code) {
        var trajectory = trajectories.get(code);
        return new Shown(
                plans.of(code),
                dossier.card(code).alias(),
                trajectory.profile(),
                trajectory.isHandover(),
                work.of(code));
    }

    @Transactional
    public Paper paper(TrajectoryCode code) {
        var needs = plans.of(code).needs();
        var caseworker = trajectories.get(code).caseworker();
        return new Paper(needs, caseworker == null ? "" : names.displayName(caseworker));
    }

    /** What other features add to the needs, by the id of the need. */
    @Transactional
    public Map<UUID, List<Component>> parts(TrajectoryCode code, Plan plan) {
        var open = plan.needs().stream()
                .filter(SupportNeed::open)
                .collect(Collectors.toMap(SupportNeed::id, SupportNeed::domain));
        return parts.orderedStream()
                .flatMap(part -> part.on(code, open).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<SupportNeed> openNeeds(TrajectoryCode code) {
        return plans.openNeeds(code);
    }

    /** Open work of the client; reads nothing of the dossier. */
    List<WorkItem> tasks(TrajectoryCode code) {
        return work.of(code);
    }

    Advice advice() {
        return tables.advice();
    }

    Advice.Suggestion suggestionFor(TrajectoryCode code) {
        return advice().suggestion(trajectories.get(code).profile());
    }

    void identify(TrajectoryCode code, LifeDomain domain, String goal) {
        plans.identify(code, domain, goal);
        typing.forget(code);
    }

    /** What is typed for a new need and not used yet. */
    TypingPlace typing() {
        return typing;
    }

    void lookNow(TrajectoryCode code, UUID need) {
        plans.lookNow(code, need);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
