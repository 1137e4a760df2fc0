package nl.koers.privacy;

import java.time.Instant;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessHistory;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessPage;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who looks at the access log: privacy officers and team leads who search it, and who shows a client the
 * lines about that client. Whoever may not gets an {@link AccessDeniedException}.
 */
@Service
public class AccessLogService {

    private final AccessHistory history;
    private final AccessLog log;
    private final DossierService dossiers;
    private final CurrentActor currentActor;

    AccessLogService(AccessHistory history, AccessLog log, DossierService dossiers, CurrentActor currentActor) {
        this.history = history;
        this.log = log;
        this.dossiers = dossiers;
        this.currentActor = currentActor;
    }

    /** To be called once for each search, before {@link AccessHistory} is asked for its pages. */
    @Transactional
    public void beginSearch() {
        record(AccessAction.READ);
    }

    /** As {@link #beginSearch}, for what is taken along. */
    @Transactional
    public void beginExport() {
        record(AccessAction.EXPORTED);
    }

    private void record(AccessAction action) {
        currentActor
                .requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD)
                .organisations()
                .forEach(organisation -> log.recordWithoutClient(organisation, AccessSubject.ACCESS_LOG, action));
    }

    /**
     * What a client can be shown, newest first.
     *
     * @param before null for the newest
     * @throws DossierClosedException when the dossier is not open to the user
     */
    @Transactional
    public AccessPage ofClient(TrajectoryCode code, @Nullable Instant before) {
        dossiers.requireOpen(code, AccessSubject.ACCESS_LOG, AccessAction.READ);
        return history.ofClient(code, before);
    }

    /**
     * To be called once before {@link AccessHistory} is asked for all pages that a client takes along.
     *
     * @throws DossierClosedException when the dossier is not open to the user
     */
    @Transactional
    public void beginExport(TrajectoryCode code) {
        dossiers.requireOpen(code, AccessSubject.ACCESS_LOG, AccessAction.EXPORTED);
    }
}
