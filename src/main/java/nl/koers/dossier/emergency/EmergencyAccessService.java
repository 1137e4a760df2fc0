package nl.koers.dossier.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.access.DossierStore;
import nl.koers.shared.TrajectoryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the dossier of a colleague's client at once, with a reason and for a few hours ("break the glass"). It asks nobody
 * and never blocks help; the client's caseworker is told until she has confirmed to have seen it, and the team lead and
 * the privacy officer see it in the access log.
 */
@Service
@Transactional
public class EmergencyAccessService {

    public static final Duration LASTS = Duration.ofHours(4);

    private final EmergencyAccessStore store;
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final AccessLog log;
    private final Clock clock;

    EmergencyAccessService(
            EmergencyAccessStore store, DossierStore dossiers, DossierAccess access, AccessLog log, Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens the dossier for the acting user, caseworker or team lead. A team lead needs it only for what is for the
     * caseworker alone.
     *
     * @param reason one that can be given ({@link AccessReason#isGiven})
     * @return until when it is open
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     */
    public Instant open(TrajectoryCode code, AccessReason reason) {
        if (!reason.isGiven()) {
            throw new IllegalArgumentException("not a reason to give");
        }
        var actor = access.actor();
        var dossier =
                dossiers.find(code, actor).orElseThrow(DossierAccess::denied).dossier();
        var now = clock.instant();
        var until = now.plus(LASTS);
        store.insert(
                new EmergencyAccess(UUID.randomUUID(), code, actor.userId(), reason, now, until),
                dossier.organisation());
        log.record(dossier.organisation(), code, AccessSubject.DOSSIER, AccessAction.OPENED_WITH_REASON, reason);
        return until;
    }

    /** By which the dossier is open to the acting user now; empty when it is closed, or open to the user anyway. */
    @Transactional(readOnly = true)
    public Optional<EmergencyAccess> current(TrajectoryCode code) {
        return access.reason(code, AccessSubject.SAFETY_ADDRESS)
                .filter(AccessReason::isGiven)
                .flatMap(reason -> store.current(code, access.actor().userId(), clock.instant()));
    }

    /** What colleagues opened of the acting user's own clients and the user did not confirm yet, newest first. */
    @Transactional(readOnly = true)
    public List<EmergencyAccess> notSeen() {
        return store.notSeen(access.actor());
    }

    /** The client's caseworker has seen it. Does nothing when it is about somebody else's client or confirmed before. */
    public void confirmSeen(UUID id) {
        var actor = access.actor();
        store.confirm(id, actor, clock.instant())
                .ifPresent(client -> log.record(
                        client.organisation(),
                        client.code(),
                        AccessSubject.DOSSIER,
                        AccessAction.SEEN,
                        AccessReason.CASEWORKER));
    }
}
