package nl.koers.caseload;

import java.time.Instant;
import java.util.Optional;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a client's course for those to whom the dossier is open, and writes down that they did.
 *
 * <p>Each method throws a {@link DossierClosedException} for a colleague to whom it is not open, and a
 * {@link CourseConflictException} when the course moved on meanwhile.
 */
@Service
@Transactional
public class CourseService {

    private final TrajectoryService trajectories;
    private final DossierService dossier;
    private final AbsenceService absences;
    private final CurrentActor currentActor;

    CourseService(
            TrajectoryService trajectories,
            DossierService dossier,
            AbsenceService absences,
            CurrentActor currentActor) {
        this.trajectories = trajectories;
        this.dossier = dossier;
        this.absences = absences;
        this.currentActor = currentActor;
    }

    /** As {@link TrajectoryService#change}. */
    public void change(TrajectoryCode code, CourseChange change) {
        requireOpen(code);
        trajectories.change(code, change);
    }

    /** As {@link TrajectoryService#nextOfCourse}. */
    @Transactional(readOnly = true)
    public Optional<Instant> next(TrajectoryCode code) {
        return trajectories.nextOfCourse(code);
    }

    /** As {@link TrajectoryService#clientSpoke}. */
    public void clientSpoke(TrajectoryCode code) {
        requireOpen(code);
        trajectories.clientSpoke(code);
    }

    /** As {@link TrajectoryService#agreeAftercareAnew}. */
    public void agreeAftercareAnew(TrajectoryCode code) {
        requireOpen(code);
        trajectories.agreeAftercareAnew(code);
    }

    /** As {@link TrajectoryService#resumeHandover}. */
    public void resumeHandover(TrajectoryCode code) {
        requireOpen(code);
        trajectories.resumeHandover(code);
    }

    /**
     * Opens a closed trajectory again, in any phase, with the caseworker of before. When that is nobody any more, the
     * acting user becomes it: otherwise the work would be on nobody's list.
     */
    public void reenter(TrajectoryCode code, Step phase) {
        requireOpen(code);
        var trajectory = trajectories.get(code);
        var before = trajectory.caseworker();
        if (before != null && !absences.isCaseworker(trajectory.organisation(), before)) {
            trajectories.changeCaseworker(code, before, currentActor.require().userId());
        }
        trajectories.reenter(code, phase);
    }

    /** Who would help the client of a closed trajectory that is opened again now. */
    @Transactional(readOnly = true)
    public Returning returning(TrajectoryCode code) {
        var trajectory = trajectories.get(code);
        var before = trajectory.caseworker();
        if (before == null || !absences.isCaseworker(trajectory.organisation(), before)) {
            return new Returning(null, null);
        }
        var absence = absences.ofToday().stream()
                .filter(away -> away.organisation().equals(trajectory.organisation())
                        && away.userId().equals(before))
                .findFirst();
        return new Returning(before, absence.orElse(null));
    }

    private void requireOpen(TrajectoryCode code) {
        dossier.requireOpen(code, AccessSubject.COURSE, AccessAction.CHANGED);
    }
}
