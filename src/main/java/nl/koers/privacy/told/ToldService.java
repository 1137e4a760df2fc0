package nl.koers.privacy.told;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.privacy.told.ErasureNotice.NotPossible;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be asked to erase what they were told, for privacy officers, team leads, and the caseworker whose client it was.
 * Anybody else gets an {@link AccessDeniedException}. What is known of it goes as soon as they were asked, and at the latest
 * after some weeks; see docs/adr/0064-those-who-were-told.md.
 */
@Service
@Transactional
public class ToldService {

    /** The most that a list has. */
    public static final int MOST = 200;

    private static final int DAYS_MIN = 7;
    private static final int DAYS_MAX = 366;

    private static final Logger LOG = LoggerFactory.getLogger(ToldService.class);

    private final ToldStore store;
    private final DossierService dossiers;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final int days;

    ToldService(
            ToldStore store,
            DossierService dossiers,
            AccessLog log,
            CurrentActor currentActor,
            Clock clock,
            @Value("${koers.erasure.notice-days:60}") int days) {
        if (days < DAYS_MIN || days > DAYS_MAX) {
            throw new IllegalArgumentException("koers.erasure.notice-days is %d to %d".formatted(DAYS_MIN, DAYS_MAX));
        }
        this.store = store;
        this.dossiers = dossiers;
        this.log = log;
        this.currentActor = currentActor;
        this.clock = clock;
        this.days = days;
    }

    /** How long somebody can be asked after erasing, in days. */
    public int days() {
        return days;
    }

    /**
     * Who was told something of a client that is to be erased: for a privacy officer, and for whom the dossier is open to.
     * Written down as any other look.
     *
     * @param organisation the client's
     */
    public List<Told> told(TrajectoryCode code, OrganisationId organisation) {
        var actor = currentActor.requireMemberOf(organisation);
        if (actor.is(Role.PRIVACY_OFFICER)) {
            log.record(organisation, code, AccessSubject.PARTNERS_TOLD, AccessAction.READ, null);
        } else if (dossiers.requireOpen(code, AccessSubject.PARTNERS_TOLD, AccessAction.READ)
                .isGiven()) {
            throw new AccessDeniedException("not by a reason, as erasing itself");
        }
        return store.told(code, actor.organisationIds());
    }

    /** For erasing: keeps who was told, before the first thing goes. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(TrajectoryCode code) {
        store.keep(code, Netherlands.today(clock).plusDays(days));
    }

    /** Those of the acting user's organisations, the most urgent first; for privacy officers and team leads. */
    @Transactional(readOnly = true)
    public List<ErasureNotice> list() {
        return store.list(
                currentActor.requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD).organisationIds(), MOST);
    }

    /** Those that wait for the acting caseworker; none for anybody else. */
    @Transactional(readOnly = true)
    public List<ErasureNotice> mine() {
        var actor = currentActor.require();
        return actor.is(Role.CASEWORKER) ? store.waitingFor(actor.userId(), actor.organisationIds(), MOST) : List.of();
    }

    /** They were asked, so nothing has to be known any more. Nothing happens when somebody else was quicker. */
    public void asked(UUID id) {
        mark(id, AccessAction.COMPLETED, () -> store.delete(id));
    }

    /** It stays on the list, with why, until its time is over. */
    public void notPossible(UUID id, NotPossible why) {
        mark(
                id,
                AccessAction.CHANGED,
                () -> store.markNotPossible(id, why, currentActor.require().userId()));
    }

    /** Written down, for the letter that is taken along. */
    public void letterTaken(UUID id) {
        mark(id, AccessAction.EXPORTED, () -> {});
    }

    private void mark(UUID id, AccessAction action, Runnable work) {
        var actor = currentActor.requireAny(Role.PRIVACY_OFFICER, Role.CASEWORKER, Role.TEAM_LEAD);
        store.lock(id, actor.organisationIds()).ifPresent(notice -> {
            requireFor(notice, actor);
            work.run();
            log.recordWithoutClient(notice.organisation(), AccessSubject.PARTNERS_TOLD, action);
        });
    }

    private static void requireFor(ErasureNotice notice, Actor actor) {
        if (!actor.is(Role.PRIVACY_OFFICER)
                && !actor.is(Role.TEAM_LEAD)
                && !actor.userId().equals(notice.caseworker())) {
            throw new AccessDeniedException("somebody else's client");
        }
    }

    /** For the background: what is not known any more. */
    public void clean() {
        int waited = store.clean(Netherlands.today(clock));
        if (waited > 0) {
            LOG.warn("{} who were told something about erased clients were not asked to erase it in time", waited);
        }
    }
}
