package nl.koers.privacy;

import java.util.List;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessEntry;
import nl.koers.accesslog.AccessFilter;
import nl.koers.accesslog.AccessHistory;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessPart;
import nl.koers.accesslog.ChainReport;
import nl.koers.dossier.DossierClosedException;
import nl.koers.dossier.DossierService;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at what, for privacy officers and team leads, and of one client for who helps the client. Looking at it is
 * written down too. Whoever may not gets an {@link AccessDeniedException}.
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

    /** Writes down that the acting user searches; to be called once for each search, before its lines are shown. */
    @Transactional
    public void beginSearch() {
        currentActor
                .requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD)
                .organisations()
                .forEach(organisation ->
                        log.recordWithoutClient(organisation, AccessPart.ACCESS_LOG, AccessAction.READ));
    }

    /** Newest first; as {@link AccessHistory#list}. */
    public List<AccessEntry> list(AccessFilter filter, int offset, int limit) {
        return history.list(filter, offset, limit);
    }

    public int count(AccessFilter filter, int atMost) {
        return history.count(filter, atMost);
    }

    public ChainReport verify(OrganisationId organisation) {
        return history.verify(organisation);
    }

    /**
     * What a client can be shown, newest first.
     *
     * @throws DossierClosedException when the dossier is not open to the user
     */
    @Transactional
    public List<AccessEntry> ofClient(TrajectoryCode code, int offset, int limit) {
        dossiers.requireOpen(code, AccessPart.ACCESS_LOG, AccessAction.READ);
        return history.ofClient(code, offset, limit);
    }
}
