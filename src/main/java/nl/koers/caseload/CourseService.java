package nl.koers.caseload;

import java.time.Instant;
import java.util.Optional;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessPart;
import nl.koers.dossier.DossierClosedException;
import nl.koers.dossier.DossierService;
import nl.koers.shared.TrajectoryCode;
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

    CourseService(TrajectoryService trajectories, DossierService dossier) {
        this.trajectories = trajectories;
        this.dossier = dossier;
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

    /** As {@link TrajectoryService#reenter}. */
    public void reenter(TrajectoryCode code, Step phase) {
        requireOpen(code);
        trajectories.reenter(code, phase);
    }

    private void requireOpen(TrajectoryCode code) {
        dossier.requireOpen(code, AccessPart.COURSE, AccessAction.CHANGED);
    }
}
