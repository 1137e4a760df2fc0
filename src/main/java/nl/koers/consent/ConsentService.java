package nl.koers.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.consent.Consent.Sharing;
import nl.koers.consent.ConsentStore.StoredConsent;
import nl.koers.consent.ConsentStore.StoredParty;
import nl.koers.consent.process.SharingEngine;
import nl.koers.dossier.SealedContents;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.OrganisationService;
import nl.koers.partner.PartnerService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what clients agree to share, and begins and ends sharing on the ground of it. Help itself needs no consent: a
 * client without any record here is a client like any other.
 *
 * <p>Open to whoever needs to know; otherwise every method throws {@link AccessDeniedException}, or
 * {@link DossierClosedException} when the dossier is one of the user's organisation.
 */
@Service
@Transactional
public class ConsentService {

    private record Content(String party, String scope) {}

    private final ConsentStore store;
    private final SealedContents dossier;
    private final PartnerService partners;
    private final OrganisationService organisations;
    private final SharingEngine engine;
    private final CurrentActor currentActor;
    private final Clock clock;

    ConsentService(
            ConsentStore store,
            SealedContents dossier,
            PartnerService partners,
            OrganisationService organisations,
            SharingEngine engine,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.partners = partners;
        this.organisations = organisations;
        this.engine = engine;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** All that the client ever agreed to, newest first. */
    public List<Consent> of(TrajectoryCode code) {
        var sealer = dossier.open(code, AccessSubject.CONSENT, AccessAction.READ);
        var sharing = engine.sharing(code);
        return store.list(code).stream()
                .map(stored -> {
                    var content = sealer.read(stored.id(), stored.content(), Content.class);
                    return new Consent(
                            stored.id(),
                            code,
                            stored.party().read(content.party()),
                            stored.purpose(),
                            content.scope(),
                            stored.givenHow(),
                            stored.givenOn(),
                            stored.validUntil(),
                            stored.recordedBy(),
                            stored.recordedAt(),
                            stored.withdrawnAt(),
                            stored.withdrawnHow(),
                            sharing.getOrDefault(stored.id(), Sharing.NONE));
                })
                .toList();
    }

    /** Those on the ground of which something can be shared with the receiver now, newest first. */
    public List<Consent> holding(TrajectoryCode code, Receiver receiver) {
        var holding = Set.copyOf(store.holding(code, receiver, today()));
        return of(code).stream()
                .filter(consent -> holding.contains(consent.id()))
                .toList();
    }

    /**
     * @throws IllegalArgumentException when the period does not fit today
     * @throws AccessDeniedException when the party is not one that the client's organisation works with
     */
    public UUID record(TrajectoryCode code, NewConsent consent) {
        consent.requireFits(today());
        var id = UUID.randomUUID();
        var sealer = dossier.open(code, AccessSubject.CONSENT, AccessAction.ADDED);
        requireKnown(consent.party(), sealer.organisation());
        store.insert(
                code,
                new StoredConsent(
                        id,
                        StoredParty.of(consent.party()),
                        consent.purpose(),
                        consent.givenHow(),
                        consent.givenOn(),
                        consent.validUntil(),
                        currentActor.require().userId(),
                        clock.instant(),
                        null,
                        null,
                        sealer.seal(id, new Content(words(consent.party()), consent.scope()))));
        return id;
    }

    private static String words(Party party) {
        return party instanceof Party.InWords inWords ? inWords.words() : "";
    }

    private void requireKnown(Party party, OrganisationId organisation) {
        boolean known = true;
        if (party instanceof Party.OnePartner one) {
            known = partners.get(one.id()).organisation().equals(organisation);
        } else if (party instanceof Party.AnyPartner any) {
            known = any.region().isEmpty() || partners.regions().contains(any.region());
        } else if (party instanceof Party.OtherOrganisation other) {
            known = organisations.others().stream().anyMatch(one -> one.id().equals(other.id()));
        }
        if (!known) {
            throw new AccessDeniedException("no such party for this user");
        }
    }

    /**
     * Says which partner a consent in words is for, so that a referral can begin on it.
     *
     * @throws NoConsentException when the consent is not living at this moment, or not in words any more
     * @throws IllegalArgumentException when the party does not fit what the consent is for
     */
    public void nameParty(TrajectoryCode code, UUID id, Party party) {
        var sealer = dossier.open(code, AccessSubject.CONSENT, AccessAction.CHANGED);
        requireKnown(party, sealer.organisation());
        var consent = find(code, id);
        if (!isLiving(consent) || consent.party().kind() == null) {
            throw new NoConsentException();
        }
        if (!party.isFor(consent.purpose())) {
            throw new IllegalArgumentException("party does not fit the purpose");
        }
        store.setParty(id, party);
    }

    /**
     * Ends a consent at once, and with it whatever is shared on the ground of it: the caseworker gets a task to close it
     * with the party. Doing it twice changes nothing.
     *
     * @param how how the client said so
     */
    public void withdraw(TrajectoryCode code, UUID id, GivenHow how) {
        dossier.open(code, AccessSubject.CONSENT, AccessAction.WITHDRAWN);
        var consent = find(code, id);
        if (consent.withdrawnAt() == null) {
            store.withdraw(id, how, currentActor.require().userId(), clock.instant());
            engine.consentEnded(code, id);
        }
    }

    /**
     * Begins sharing on the ground of a consent: the caseworker gets a task to do it. When something is shared already,
     * nothing changes.
     *
     * @throws NoConsentException when the consent is not living at this moment, or is for a referral or a transfer, which share
     *     by themselves
     */
    public void share(TrajectoryCode code, UUID id) {
        var sealer = dossier.open(code, AccessSubject.CONSENT, AccessAction.CHANGED);
        find(code, id);
        var lastDay = store.lastDay(code.value(), id, Receiver.NAMED, today()).orElseThrow(NoConsentException::new);
        if (!engine.sharing(code).containsKey(id)) {
            engine.share(code, sealer.organisation(), id, lastDay.plusDays(1));
        }
    }

    /** Sharing is not needed any more; the consent stays. Nothing happens when nothing is shared. */
    public void stopSharing(TrajectoryCode code, UUID id) {
        dossier.open(code, AccessSubject.CONSENT, AccessAction.CHANGED);
        find(code, id);
        engine.sharingFinished(code, id);
    }

    private StoredConsent find(TrajectoryCode code, UUID id) {
        return store.lock(code, id).orElseThrow(() -> new AccessDeniedException("no such consent for this user"));
    }

    private boolean isLiving(StoredConsent consent) {
        return consent.withdrawnAt() == null && !consent.validUntil().isBefore(today());
    }

    private LocalDate today() {
        return Netherlands.today(clock);
    }
}
