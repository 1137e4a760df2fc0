package nl.koers.caseload.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.Client;
import nl.koers.caseload.CourseService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.ui.ClosedDossier;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/** What the page of one client and its dialogs ask: the client, the course, and what colleagues are called. */
@Component
class TrajectoryDesk {

    final CourseService course;
    final UserNames names;
    final Clock clock;
    private final CaseloadService caseload;
    private final TrajectoryService trajectories;
    private final EmergencyAccessService emergency;
    private final WorkService work;

    TrajectoryDesk(
            CaseloadService caseload,
            TrajectoryService trajectories,
            CourseService course,
            EmergencyAccessService emergency,
            WorkService work,
            UserNames names,
            Clock clock) {
        this.caseload = caseload;
        this.trajectories = trajectories;
        this.course = course;
        this.emergency = emergency;
        this.work = work;
        this.names = names;
        this.clock = clock;
    }

    Client client(TrajectoryCode code) {
        return caseload.client(code);
    }

    /** What tasks of a client whose dossier is open to the user are about besides, by process instance. */
    Map<String, String> abouts(List<WorkItem> tasks) {
        return work.subjects(tasks);
    }

    boolean hasMoved(Client client) {
        return caseload.hasMoved(client);
    }

    /** What stands in the place of a client whose dossier is not open to the user. */
    ClosedDossier closed(TrajectoryCode code, Runnable onOpened) {
        var caseworker = trajectories.get(code).caseworker();
        return ClosedDossier.page(code, caseworker == null ? "" : names.displayName(caseworker), emergency, onOpened);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
