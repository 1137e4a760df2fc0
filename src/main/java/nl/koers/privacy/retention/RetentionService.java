package nl.koers.privacy.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.privacy.erasure.ErasureConflictException;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long closed dossiers are kept, which ones are due, and objecting to that once. Whoever may not gets an
 * {@link AccessDeniedException}.
 */
@Service
@Transactional
public class RetentionService {

    /** The most that lists give at a time. */
    public static final int PAGE_MAX = 200;

    private final RetentionStore store;
    private final DossierService dossiers;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Clock clock;

    RetentionService(
            RetentionStore store, DossierService dossiers, AccessLog log, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.log = log;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RetentionPeriod period(OrganisationId organisation) {
        currentActor.requireMemberOf(organisation);
        return store.period(organisation);
    }

    /**
     * Counts at once for everything that is closed, also what stands on a list. For privacy officers.
     *
     * @param months {@value RetentionPeriod#MONTHS_MIN} to {@value RetentionPeriod#MONTHS_MAX}
     */
    public void changePeriod(OrganisationId organisation, int months) {
        var actor = currentActor.requireAny(Role.PRIVACY_OFFICER);
        currentActor.requireMemberOf(organisation);
        if (months < RetentionPeriod.MONTHS_MIN || months > RetentionPeriod.MONTHS_MAX) {
            throw new IllegalArgumentException("months out of range");
        }
        store.changePeriod(organisation, months, actor.userId(), clock.instant());
        log.recordWithoutClient(organisation, AccessSubject.RETENTION, AccessAction.CHANGED);
    }

    /**
     * What stands on a weekly list, the nearest end first. For privacy officers and team leads.
     *
     * @param limit 1 to {@value #PAGE_MAX}
     */
    @Transactional(readOnly = true)
    public List<RetentionDue> due(int offset, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("limit out of range");
        }
        return store.due(reader().organisationIds(), null, offset, limit);
    }

    /** Counts up to {@code atMost}. */
    @Transactional(readOnly = true)
    public int count(int atMost) {
        return store.count(reader().organisationIds(), atMost);
    }

    /** Of the acting caseworker's own clients, at most {@value #PAGE_MAX}; empty for anybody else. */
    @Transactional(readOnly = true)
    public List<RetentionDue> mine() {
        var actor = currentActor.require();
        return actor.is(Role.CASEWORKER) ? store.due(actor.organisationIds(), actor.userId(), 0, PAGE_MAX) : List.of();
    }

    /** When this client's dossier stands on a list: codes and dates, for the client's page, whose opening is written down. */
    @Transactional(readOnly = true)
    public Optional<RetentionDue> of(TrajectoryCode code) {
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        return store.due(code).filter(due -> actor.belongsTo(due.organisation()));
    }

    /** When this client's dossier will be erased, on a list or not; empty while the period does not run. */
    @Transactional(readOnly = true)
    public Optional<Instant> endOf(TrajectoryCode code) {
        return store.end(
                code, currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD).organisationIds());
    }

    /**
     * Lets the dossier stay half the period longer, once after each closing.
     *
     * @throws ErasureConflictException when it stands on no list, or somebody objected before
     * @throws DossierClosedException when the dossier is not open to the user
     */
    public void object(TrajectoryCode code, ObjectionReason reason) {
        if (dossiers.requireOpen(code, AccessSubject.RETENTION, AccessAction.OBJECTED)
                .isGiven()) {
            throw new AccessDeniedException("not by a reason");
        }
        if (!store.object(code, reason, currentActor.require().userId(), clock.instant())) {
            throw new ErasureConflictException("nothing to object to");
        }
    }

    private Actor reader() {
        return currentActor.requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD);
    }
}
