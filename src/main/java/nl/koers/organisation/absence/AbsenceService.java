package nl.koers.organisation.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.OrganisationStore;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in. A caseworker enters her own absence, a team lead anybody's; so nobody can make themselves
 * the stand-in of a colleague. Each is kept and written down in the access log, since it opens dossiers.
 */
@Service
@Transactional
public class AbsenceService implements StandIns {

    private final AbsenceStore store;
    private final OrganisationStore organisations;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceService(
            AbsenceStore store,
            OrganisationStore organisations,
            AccessLog log,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.log = log;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param userId of whoever is away: the acting user, or for a team lead any caseworker of the organisation
     * @param standIn user id of another caseworker of the organisation; null when there is nobody
     * @param lastDay included, not before today
     * @throws AccessDeniedException when the acting user may not enter this absence
     * @throws IllegalArgumentException when it cannot be: the same person twice, no caseworkers of the organisation, the
     *     days in the wrong order or over
     * @throws AbsenceOverlapException when this user is away already on some of these days
     */
    public void enter(
            OrganisationId organisation,
            String userId,
            @Nullable String standIn,
            LocalDate firstDay,
            LocalDate lastDay) {
        var actor = worker();
        if (!actor.belongsTo(organisation) || !mayDecideFor(actor, userId)) {
            throw new AccessDeniedException("not for this user to enter");
        }
        if (userId.equals(standIn) || lastDay.isBefore(firstDay) || lastDay.isBefore(today())) {
            throw new IllegalArgumentException("no such absence");
        }
        requireCaseworker(organisation, userId);
        if (standIn != null) {
            requireCaseworker(organisation, standIn);
        }
        store.lock(organisation);
        store.firstOf(organisation, userId, firstDay, lastDay).ifPresent(other -> {
            throw new AbsenceOverlapException(other);
        });
        store.insert(
                new Absence(UUID.randomUUID(), organisation, userId, standIn, firstDay, lastDay, actor.userId()),
                clock.instant());
        log.recordWithoutClient(organisation, AccessSubject.ABSENCE, AccessAction.ADDED);
        events.publishEvent(new AbsenceChanged(organisation));
    }

    /** Ends it at once, or calls it off. Does nothing when there is no such absence any more. */
    public void withdraw(UUID id) {
        var actor = worker();
        store.find(id, actor.organisationIds()).ifPresent(absence -> {
            if (!mayDecideFor(actor, absence.userId())) {
                throw new AccessDeniedException("not for this user to withdraw");
            }
            store.withdraw(id, actor.userId(), clock.instant());
            log.recordWithoutClient(absence.organisation(), AccessSubject.ABSENCE, AccessAction.WITHDRAWN);
            events.publishEvent(new AbsenceChanged(absence.organisation()));
        });
    }

    /** Present and coming ones in the acting user's organisations, the soonest first. */
    @Transactional(readOnly = true)
    public List<Absence> notOver() {
        return store.notOver(worker().organisationIds(), today());
    }

    /** Those of today in the acting user's organisations. */
    @Transactional(readOnly = true)
    public List<Absence> ofToday() {
        var today = today();
        return notOver().stream()
                .filter(absence -> !absence.firstDay().isAfter(today))
                .toList();
    }

    /** Whether the acting user may enter and withdraw absences of this one. */
    public boolean mayDecideFor(String userId) {
        return mayDecideFor(worker(), userId);
    }

    /** The caseworkers of one of the acting user's organisations, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> caseworkers(OrganisationId organisation) {
        currentActor.requireMemberOf(organisation);
        return organisations.colleagues(organisation).stream()
                .filter(colleague -> colleague.roles().contains(Role.CASEWORKER))
                .toList();
    }

    /** Whether it is a caseworker of this one of the acting user's organisations. */
    @Transactional(readOnly = true)
    public boolean isCaseworker(OrganisationId organisation, String userId) {
        return caseworkers(organisation).stream()
                .anyMatch(colleague -> colleague.userId().equals(userId));
    }

    /** @throws IllegalArgumentException when {@link #isCaseworker} says that it is none */
    @Transactional(readOnly = true)
    public void requireCaseworker(OrganisationId organisation, String userId) {
        if (!isCaseworker(organisation, userId)) {
            throw new IllegalArgumentException("no caseworker of the organisation");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean standsIn(String userId, String absentUserId, OrganisationId organisation) {
        return store.standsIn(userId, absentUserId, organisation, today());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasWorkOf(String absentUserId, OrganisationId organisation) {
        var actor = worker();
        return store.awayOn(today(), organisation, absentUserId)
                .filter(away -> actor.belongsTo(organisation))
                .filter(away -> away.standIn() == null
                        ? actor.is(Role.TEAM_LEAD)
                        : away.standIn().equals(actor.userId()))
                .isPresent();
    }

    /**
     * Whether this one is away today in one of the acting user's organisations, with who really stands in: nobody when the
     * stand-in is away as well.
     */
    @Transactional(readOnly = true)
    public Optional<Away> awayToday(OrganisationId organisation, String userId) {
        currentActor.requireMemberOf(organisation);
        return store.awayOn(today(), organisation, userId);
    }

    private static boolean mayDecideFor(Actor actor, String userId) {
        return actor.is(Role.TEAM_LEAD) || actor.userId().equals(userId);
    }

    private Actor worker() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }

    private LocalDate today() {
        return Netherlands.today(clock);
    }
}
