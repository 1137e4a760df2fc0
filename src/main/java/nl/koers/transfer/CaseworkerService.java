package nl.koers.transfer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.typing.DraftService;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.transfer.process.CaseworkerChangeEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a client another caseworker of the same organisation, as an explicit event that is written down. The work goes to the
 * new one at once; the previous one keeps seeing the dossier until the new one was introduced in person, so that the
 * client does not tell the story twice.
 */
@Service
@Transactional
public class CaseworkerService {

    private final CaseworkerChangeStore store;
    private final CaseworkerChangeEngine engine;
    private final TrajectoryService trajectories;
    private final DossierService dossier;
    private final DraftService drafts;
    private final AbsenceService absences;
    private final CurrentActor currentActor;
    private final Clock clock;

    CaseworkerService(
            CaseworkerChangeStore store,
            CaseworkerChangeEngine engine,
            TrajectoryService trajectories,
            DossierService dossier,
            DraftService drafts,
            AbsenceService absences,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.engine = engine;
        this.trajectories = trajectories;
        this.dossier = dossier;
        this.drafts = drafts;
        this.absences = absences;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * For the client's caseworker and team leads, and for every caseworker while the client has none. Who opened the
     * dossier with a reason or stands in does not make anybody the caseworker.
     *
     * @throws AccessDeniedException when the user may not, or there is no such trajectory in the user's organisations
     * @throws DossierClosedException when the dossier is not open to the user
     * @throws IllegalArgumentException when the new one is no other caseworker of the organisation
     * @throws CourseConflictException when somebody else changed it meanwhile, or the client was handed over
     */
    public void change(TrajectoryCode code, NewCaseworker command) {
        var trajectory = trajectories.get(code);
        if (!mayChange(trajectory)) {
            throw new AccessDeniedException("not for this user to change");
        }
        dossier.requireOpen(code, AccessSubject.CASEWORKER, AccessAction.CHANGED);
        absences.requireCaseworker(trajectory.organisation(), command.next());
        if (command.next().equals(command.present())) {
            throw new IllegalArgumentException("has the client already");
        }
        // first, while the dossier is open to the present caseworker
        moveTasks(trajectory, command.present(), command.next());
        trajectories.changeCaseworker(code, command.present(), command.next());
        var open = trajectory.status() == Trajectory.Status.OPEN;
        var introduced = open && command.present() != null && command.canIntroduce();
        var now = clock.instant();
        var id = UUID.randomUUID();
        store.insert(
                id,
                code,
                trajectory.organisation(),
                new CaseworkerChange(
                        command.present(),
                        command.next(),
                        command.reason(),
                        currentActor.require().userId(),
                        now,
                        introduced ? null : now));
        if (open) {
            engine.start(code, trajectory.organisation(), id, introduced);
        }
    }

    private void moveTasks(Trajectory trajectory, @Nullable String present, String next) {
        if (present == null) {
            return;
        }
        var moved = engine.reassign(
                trajectory.code(),
                next,
                assignee -> assignee.equals(present)
                        || !assignee.equals(next) && absences.standsIn(assignee, present, trajectory.organisation()));
        drafts.handOn(trajectory.code(), moved, next);
    }

    /** Whether the acting user is one of those who may; the dossier has to be open as well. */
    public boolean mayChange(Trajectory trajectory) {
        Actor actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        return trajectory.status() != Trajectory.Status.HANDED_OVER
                && (actor.is(Role.TEAM_LEAD)
                        || trajectory.caseworker() == null
                        || trajectory.caseworker().equals(actor.userId()));
    }

    /** To whom the client can go, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> others(Trajectory trajectory) {
        return absences.caseworkers(trajectory.organisation()).stream()
                .filter(colleague -> !colleague.userId().equals(trajectory.caseworker()))
                .toList();
    }

    /** All changes so far, newest first: codes and user ids, as the path. None of a client of another organisation. */
    @Transactional(readOnly = true)
    public List<CaseworkerChange> changes(TrajectoryCode code) {
        return store.of(
                code, currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD).organisationIds());
    }
}
