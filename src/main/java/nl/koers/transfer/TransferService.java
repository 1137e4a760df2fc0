package nl.koers.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.consent.ConsentService;
import nl.koers.consent.LivingConsents;
import nl.koers.consent.NewConsent;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.Receiver;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.OfferedDossiers;
import nl.koers.dossier.SealedContents;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.transfer.process.TransferEngine;
import nl.koers.work.WorkChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a client to another organisation and answers such offers. Until {@link ClientMove} nothing changes for the
 * organisation that offers; the other one sees what is offered and nothing else. See docs/adr/0090-transfer.md.
 */
@Service
@Transactional
public class TransferService {

    /** Far more than anybody looks through. */
    private static final int MOST = 200;

    private record Content(String summary, String contact) {}

    private final TransferStore store;
    private final TransferEngine engine;
    private final TrajectoryService trajectories;
    private final CaseworkerService caseworkers;
    private final ConsentService consents;
    private final LivingConsents living;
    private final DossierService dossier;
    private final SealedContents sealed;
    private final OfferedDossiers offers;
    private final OrganisationService organisations;
    private final AbsenceService people;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransferService(
            TransferStore store,
            TransferEngine engine,
            TrajectoryService trajectories,
            CaseworkerService caseworkers,
            ConsentService consents,
            LivingConsents living,
            DossierService dossier,
            SealedContents sealed,
            OfferedDossiers offers,
            OrganisationService organisations,
            AbsenceService people,
            AccessLog log,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.engine = engine;
        this.trajectories = trajectories;
        this.caseworkers = caseworkers;
        this.consents = consents;
        this.living = living;
        this.dossier = dossier;
        this.sealed = sealed;
        this.offers = offers;
        this.organisations = organisations;
        this.people = people;
        this.log = log;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** To which organisations a client can be offered, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        return organisations.others();
    }

    /** Begins a transfer on the newest consent that holds, see below. */
    public UUID begin(TrajectoryCode code, OrganisationId to) {
        return begin(code, to, (UUID) null);
    }

    /**
     * Begins a transfer: the caseworker gets a task to write, with the client, what the other organisation may know. For
     * those who may change the caseworker.
     *
     * @param on the consent that it stands and falls with; null for the newest
     * @throws NoConsentException when it is not one to go there, or does not hold now
     * @throws AccessDeniedException when the user may not, or there is no such trajectory in the user's organisations
     * @throws DossierClosedException when the dossier is not open to the user
     * @throws CourseConflictException when there is a transfer already, or the trajectory is not open
     */
    public UUID begin(TrajectoryCode code, OrganisationId to, @Nullable UUID on) {
        var trajectory = requireOwn(code, AccessAction.REQUESTED);
        if (trajectory.status() != Trajectory.Status.OPEN) {
            throw new CourseConflictException("already ended");
        }
        if (to.equals(trajectory.organisation())
                || organisations().stream()
                        .noneMatch(organisation -> organisation.id().equals(to))) {
            throw new IllegalArgumentException("no such organisation");
        }
        var consent = consents.holding(code, Receiver.organisation(to)).stream()
                .filter(holding -> on == null || holding.id().equals(on))
                .findFirst()
                .orElseThrow(NoConsentException::new);
        // a withdrawal at this moment waits for the transfer, which it then ends
        if (!living.holds(code.value(), consent.id(), Receiver.organisation(to))) {
            throw new NoConsentException();
        }
        var id = UUID.randomUUID();
        try {
            store.insert(
                    id,
                    code,
                    trajectory.organisation(),
                    to,
                    consent.id(),
                    currentActor.require().userId(),
                    clock.instant());
        } catch (DuplicateKeyException e) {
            throw new CourseConflictException("there is a transfer already");
        }
        engine.start(
                code,
                trajectory.organisation(),
                id,
                consent.id(),
                consent.validUntil().plusDays(1));
        return id;
    }

    /** Begins a transfer on the ground of what the client said just now: the consent is recorded with it, or not at all. */
    public UUID begin(TrajectoryCode code, OrganisationId to, NewConsent given) {
        return begin(code, to, consents.record(code, given));
    }

    /**
     * Takes the transfer back; everything stays as it was.
     *
     * @throws CourseConflictException when there is none (any more)
     */
    public void withdraw(TrajectoryCode code) {
        requireOwn(code, AccessAction.WITHDRAWN);
        var current = current(code).orElseThrow(() -> new CourseConflictException("no transfer goes on"));
        engine.withdrawn(code, current.id());
        events.publishEvent(new WorkChanged(current.to()));
    }

    private Trajectory requireOwn(TrajectoryCode code, AccessAction action) {
        var trajectory = trajectories.get(code);
        if (!caseworkers.mayChange(trajectory)) {
            throw new AccessDeniedException("not for this user to hand over");
        }
        dossier.requireOpen(code, AccessSubject.TRANSFER, action);
        return trajectory;
    }

    /** The transfer that goes on for a client of the user's organisation; codes only. */
    @Transactional(readOnly = true)
    public Optional<Transfer> current(TrajectoryCode code) {
        return store.current(code, worker().organisationIds());
    }

    /** All that ever began for a client and that the user's organisations have a part in, newest first; codes only. */
    @Transactional(readOnly = true)
    public List<Transfer> of(TrajectoryCode code) {
        return store.of(code, worker().organisationIds());
    }

    /** What the user's organisations offered: what goes on first. */
    @Transactional(readOnly = true)
    public List<Transfer> outgoing() {
        return store.outgoing(worker().organisationIds(), MOST);
    }

    /** What is offered to the user's organisations now, on a living consent: the oldest first. */
    @Transactional(readOnly = true)
    public List<Transfer> offered() {
        return store.offered(worker().organisationIds(), Netherlands.today(clock));
    }

    /** What the user's organisations answered before: newest first. */
    @Transactional(readOnly = true)
    public List<Transfer> received() {
        return store.received(worker().organisationIds(), MOST);
    }

    /**
     * What may be seen of a client who is offered, written down in the access log of both organisations.
     *
     * @throws AccessDeniedException when it is not offered to the user's organisations (any more)
     */
    public OfferedClient read(UUID id) {
        var offered = offers.open(id, Content.class);
        var content = offered.content();
        return new OfferedClient(offered.languages(), content.summary(), content.contact());
    }

    /** Who can get an offered client, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> caseworkersOf(OrganisationId organisation) {
        return people.caseworkers(organisation);
    }

    /**
     * Takes an offered client on. The caseworker on the other side gets a task to meet together with the client.
     *
     * @param caseworker user id of a caseworker of the receiving organisation
     * @throws AccessDeniedException when it is not offered to the user's organisations
     * @throws CourseConflictException when it was answered or withdrawn meanwhile, or the consent ended
     * @throws IllegalArgumentException when it is no caseworker of the receiving organisation
     */
    public void accept(UUID id, String caseworker) {
        var offer = lockOffered(id);
        people.requireCaseworker(offer.to(), caseworker);
        store.accepted(id, currentActor.require().userId(), caseworker, clock.instant());
        record(offer, AccessAction.CONFIRMED);
        engine.accepted(offer.trajectory(), offer.from(), id);
    }

    /** Does not take an offered client on; as {@link #accept}. */
    public void decline(UUID id, DeclineReason reason) {
        var offer = lockOffered(id);
        store.declined(id, currentActor.require().userId(), reason, clock.instant());
        record(offer, AccessAction.OBJECTED);
        engine.declined(offer.trajectory(), offer.from(), id);
    }

    private Transfer lockOffered(UUID id) {
        var offer = store.lockOffered(id, worker().organisationIds())
                .orElseThrow(() -> new CourseConflictException("not offered (any more)"));
        var receiver = Receiver.organisation(offer.to());
        if (living.lastDay(offer.trajectory().value(), store.consentOf(id), receiver)
                .isEmpty()) {
            throw new CourseConflictException("the consent has ended");
        }
        return offer;
    }

    private void record(Transfer offer, AccessAction action) {
        for (var organisation : List.of(offer.from(), offer.to())) {
            log.record(organisation, offer.trajectory(), AccessSubject.TRANSFER, action, AccessReason.OFFERED);
            events.publishEvent(new WorkChanged(organisation));
        }
    }

    /** Takes over what was written in the task. Needs the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(TrajectoryCode code, String summary, String contact) {
        var sealer = sealed.open(code, AccessSubject.TRANSFER, AccessAction.ADDED);
        current(code).ifPresent(current -> {
            store.saveContent(current.id(), sealer.seal(current.id(), new Content(summary, contact)));
            events.publishEvent(new WorkChanged(current.to()));
        });
    }

    /** Needs the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void agreed(TrajectoryCode code, String userId) {
        current(code).ifPresent(current -> store.agreed(current.id(), userId));
    }

    private Actor worker() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
