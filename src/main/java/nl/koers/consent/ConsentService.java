package nl.koers.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.consent.Consent.Sharing;
import nl.koers.consent.ConsentStore.StoredConsent;
import nl.koers.consent.process.SharingEngine;
import nl.koers.dossier.SealedContents;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.Netherlands;
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
    private final SharingEngine engine;
    private final CurrentActor currentActor;
    private final Clock clock;

    ConsentService(
            ConsentStore store, SealedContents dossier, SharingEngine engine, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.dossier = dossier;
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
                            content.party(),
                            stored.kind(),
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

    /**
     * @throws IllegalArgumentException when the period does not fit today
     */
    public UUID record(TrajectoryCode code, NewConsent consent) {
        consent.requireFits(today());
        var id = UUID.randomUUID();
        var sealer = dossier.open(code, AccessSubject.CONSENT, AccessAction.ADDED);
        store.insert(
                code,
                new StoredConsent(
                        id,
                        consent.kind(),
                        consent.purpose(),
                        consent.givenHow(),
                        consent.givenOn(),
                        consent.validUntil(),
                        currentActor.require().userId(),
                        clock.instant(),
                        null,
                        null,
                        sealer.seal(id, new Content(consent.party(), consent.scope()))));
        return id;
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
     * @throws NoConsentException when the consent is not living at this moment
     */
    public void share(TrajectoryCode code, UUID id) {
        var sealer = dossier.open(code, AccessSubject.CONSENT, AccessAction.CHANGED);
        var consent = find(code, id);
        if (consent.withdrawnAt() != null || consent.validUntil().isBefore(today())) {
            throw new NoConsentException();
        }
        if (!engine.sharing(code).containsKey(id)) {
            engine.share(code, sealer.organisation(), id, consent.validUntil().plusDays(1));
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

    private LocalDate today() {
        return Netherlands.today(clock);
    }
}
