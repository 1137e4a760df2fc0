package nl.koers.caseload;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.OpenTrajectory;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryFilter;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.KeptDraftService;
import nl.koers.work.WorkService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the trajectory, which names nobody, and the dossier, which does, together for those who may see both. */
@Service
@Transactional
public class CaseloadService {

    private final TrajectoryService trajectories;
    private final DossierService dossier;
    private final SectionService sections;
    private final WorkService work;
    private final KeptDraftService kept;
    private final CurrentActor currentActor;

    CaseloadService(
            TrajectoryService trajectories,
            DossierService dossier,
            SectionService sections,
            WorkService work,
            KeptDraftService kept,
            CurrentActor currentActor) {
        this.trajectories = trajectories;
        this.dossier = dossier;
        this.sections = sections;
        this.work = work;
        this.kept = kept;
        this.currentActor = currentActor;
    }

    /** Opens a trajectory with the acting user as the client's fixed caseworker. */
    public TrajectoryCode open(NewClient client) {
        Actor actor = currentActor.requireAny(Role.CASEWORKER);
        var code = trajectories.open(
                new OpenTrajectory(client.organisation(), actor.userId(), client.channel(), client.ageGroup()));
        dossier.create(
                code,
                client.organisation(),
                new ClientCard(client.alias(), client.firstQuestion().code(), List.of(), ""));
        return code;
    }

    /**
     * Looks for what was typed, once for all pages of the list: every client that is found by alias is written down, also
     * one whose dossier is not open to the user.
     */
    public CaseloadFilter search(CaseloadFilter filter) {
        return filter.search().isBlank() ? filter : filter.withFound(dossier.find(filter.search()));
    }

    /**
     * One statement for the trajectories and one for their aliases, however many there are.
     *
     * @param filter after {@link #search} when something is to be found
     */
    @Transactional(readOnly = true)
    public List<CaseloadRow> list(CaseloadFilter filter, int offset, int limit) {
        List<Trajectory> page = trajectories.list(resolved(filter), filter.order(), offset, limit);
        var aliases = dossier.aliases(page.stream().map(Trajectory::code).toList());
        return page.stream()
                .map(trajectory -> new CaseloadRow(trajectory, aliases.getOrDefault(trajectory.code(), "")))
                .toList();
    }

    /** Counts up to {@code atMost}. */
    @Transactional(readOnly = true)
    public int count(CaseloadFilter filter, int atMost) {
        return trajectories.count(resolved(filter), atMost);
    }

    /**
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations; which of the two is
     *     not told
     * @throws DossierClosedException when there is, but the dossier is not open to the user
     */
    public Client client(TrajectoryCode code) {
        return new Client(
                trajectories.get(code),
                dossier.card(code),
                sections.read(code, DossierSection.REACH).content(),
                trajectories.path(code),
                work.of(code),
                work.waitingForTeamLead(code),
                trajectories.awaited(code),
                kept.of(code));
    }

    /** Whether the page of the client would show another course or other tasks now; reads nothing of the dossier. */
    @Transactional(readOnly = true)
    public boolean hasMoved(Client shown) {
        var code = shown.trajectory().code();
        return !trajectories.get(code).equals(shown.trajectory())
                || !trajectories.path(code).equals(shown.path())
                || !work.of(code).equals(shown.openWork())
                || !work.waitingForTeamLead(code).equals(shown.waitingForTeamLead())
                || !trajectories.awaited(code).equals(shown.awaited());
    }

    private TrajectoryFilter resolved(CaseloadFilter filter) {
        return new TrajectoryFilter(
                filter.mine() ? currentActor.require().userId() : null,
                filter.steps(),
                filter.statuses(),
                filter.search().isBlank() ? null : requireNonNull(filter.found(), "nobody looked yet"));
    }
}
