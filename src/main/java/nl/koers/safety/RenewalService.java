package nl.koers.safety;

import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SectionChangedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.StandIns;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a safety plan is from before the present caseworker, and that it is still right all the same. For whom the dossier
 * is open. See docs/adr/0180-plans-to-renew-are-derived.md.
 */
@Service
@Transactional
public class RenewalService {

    private final RenewalStore store;
    private final SectionService sections;
    private final DossierService dossier;
    private final TrajectoryService trajectories;
    private final StandIns standIns;
    private final CurrentActor currentActor;

    RenewalService(
            RenewalStore store,
            SectionService sections,
            DossierService dossier,
            TrajectoryService trajectories,
            StandIns standIns,
            CurrentActor currentActor) {
        this.store = store;
        this.sections = sections;
        this.dossier = dossier;
        this.trajectories = trajectories;
        this.standIns = standIns;
        this.currentActor = currentActor;
    }

    /** False as well for whom the dossier is not open. Reads nothing of the plan, so nothing is written down. */
    @Transactional(readOnly = true)
    public boolean isToRenew(TrajectoryCode code) {
        return dossier.reason(code).isPresent() && store.isToRenew(code);
    }

    /** Whether it is for the acting user to say that it is still right: the caseworker, or whoever has the caseworker's work. */
    @Transactional(readOnly = true)
    public boolean mayBeSaidRight(TrajectoryCode code) {
        var trajectory = trajectories.get(code);
        var caseworker = trajectory.caseworker();
        return caseworker == null
                || caseworker.equals(currentActor.require().userId())
                || standIns.hasWorkOf(caseworker, trajectory.organisation());
    }

    /**
     * Client and caseworker looked at the plan together: it stays as it is, and says that it was looked at today.
     *
     * @param revision of the plan that they looked at
     * @throws SectionChangedException when somebody changed it since; nothing was written down
     * @throws AccessDeniedException when it is not open to the user, or somebody else is whom the client calls
     */
    public void stillRight(TrajectoryCode code, int revision) {
        // whoever says so has read it, and for others it is closed
        sections.read(code, DossierSection.SAFETY_PLAN);
        if (!mayBeSaidRight(code)) {
            throw new AccessDeniedException("for the client's caseworker to say");
        }
        sections.confirm(code, DossierSection.SAFETY_PLAN, revision);
    }
}
