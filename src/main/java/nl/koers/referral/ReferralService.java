package nl.koers.referral;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.consent.LivingConsents;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.Receiver;
import nl.koers.dossier.SealedContents;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.partner.PartnerService;
import nl.koers.plan.PlanService;
import nl.koers.referral.process.ReferralEngine;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.secret.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refers clients to partners, as long as there is a living consent. Open to whoever needs to know; otherwise every method
 * throws {@link AccessDeniedException}, or {@link DossierClosedException} when the dossier is one of the user's
 * organisation.
 */
@Service
@Transactional
public class ReferralService {

    /** How long a partner can answer by link. */
    public static final Duration LINK_LASTS = Duration.ofDays(14);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_LENGTH = 10;

    /** What stands in a referral's sealed content. */
    record Content(String question, String shared) {}

    private final ReferralStore store;
    private final SealedContents dossier;
    private final LivingConsents consents;
    private final PartnerService partners;
    private final PlanService plans;
    private final ReferralEngine engine;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReferralService(
            ReferralStore store,
            SealedContents dossier,
            LivingConsents consents,
            PartnerService partners,
            PlanService plans,
            ReferralEngine engine,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.consents = consents;
        this.partners = partners;
        this.plans = plans;
        this.engine = engine;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** All that were ever begun for the client, newest first. */
    public List<Referral> of(TrajectoryCode code) {
        var sealer = dossier.open(code, AccessSubject.REFERRAL, AccessAction.READ);
        return store.list(code, sealer.reading(Content.class));
    }

    /**
     * A partner is to be asked: the caseworker gets a task to look at the letter with the client and to send it.
     *
     * @throws NoConsentException when the consent does not hold for this partner at this moment
     * @throws AccessDeniedException when the need, the consent or the partner is not one for this client and user
     */
    public UUID refer(TrajectoryCode code, NewReferral referral) {
        var sealer = dossier.open(code, AccessSubject.REFERRAL, AccessAction.ADDED);
        var partner = partners.get(referral.partner());
        if (!plans.openIds(code).contains(referral.need())
                || !partner.active()
                || !partner.organisation().equals(sealer.organisation())) {
            throw new AccessDeniedException("no such need or partner for this user");
        }
        var lastDay = consents.heldUntil(code.value(), referral.consent(), Receiver.partner(referral.partner()))
                .orElseThrow(NoConsentException::new);
        var id = UUID.randomUUID();
        store.insert(
                code,
                id,
                referral,
                reference(),
                currentActor.require().userId(),
                clock.instant(),
                sealer.seal(id, new Content(referral.question(), referral.shared())));
        store.setProcessInstance(
                id,
                engine.refer(
                        code, sealer.organisation(), id, referral.need(), referral.consent(), lastDay.plusDays(1)));
        return id;
    }

    /**
     * Makes the way for the partner to answer once, in the place of an earlier one.
     *
     * @return the token, which nobody can read again
     * @throws IllegalStateException when the partner answered already or is not asked any more
     * @throws NoConsentException when the consent does not hold any more
     */
    public String makeLink(TrajectoryCode code, UUID referral) {
        dossier.open(code, AccessSubject.REFERRAL, AccessAction.CHANGED);
        var state = lock(code, referral);
        if (state != ReferralState.PREPARING && state != ReferralState.OFFERED) {
            throw new IllegalStateException("nothing to answer any more");
        }
        requireConsent(code, referral);
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.putLink(referral, Sha256.of(token), clock.instant().plus(LINK_LASTS));
        return token;
    }

    /**
     * The partner told its answer to the caseworker. When the course of the referral waits for no answer, since there is a
     * task to talk to the partner, nothing changes: it is answered there.
     *
     * @param reason only with {@link PartnerAnswer#DECLINED}, and then required
     */
    public void answered(TrajectoryCode code, UUID referral, PartnerAnswer answer, @Nullable DeclineReason reason) {
        requireReason(answer, reason);
        dossier.open(code, AccessSubject.REFERRAL, AccessAction.CHANGED);
        lock(code, referral);
        engine.answered(code, referral, answer, reason);
    }

    /**
     * The letter is taken along as a file, which is written down.
     *
     * @throws AccessDeniedException when the referral was stopped
     * @throws NoConsentException when its consent does not hold any more
     */
    public void letterTaken(TrajectoryCode code, UUID referral) {
        dossier.open(code, AccessSubject.REFERRAL, AccessAction.EXPORTED);
        if (lock(code, referral) == ReferralState.WITHDRAWN) {
            throw new AccessDeniedException("not referred any more");
        }
        requireConsent(code, referral);
    }

    /** Whether its consent holds at this moment. */
    public boolean mayBeTold(TrajectoryCode code, UUID referral) {
        dossier.open(code, AccessSubject.REFERRAL, AccessAction.READ);
        return store.basis(code, referral)
                .flatMap(basis -> consents.lastDay(code.value(), basis.consent(), Receiver.partner(basis.partner())))
                .isPresent();
    }

    /** At this moment: the timer that ends the referral fires in the course of the day. */
    private void requireConsent(TrajectoryCode code, UUID referral) {
        boolean holds = store.basis(code, referral)
                .filter(basis -> consents.holds(code.value(), basis.consent(), Receiver.partner(basis.partner())))
                .isPresent();
        if (!holds) {
            throw new NoConsentException();
        }
    }

    static void requireReason(PartnerAnswer answer, @Nullable DeclineReason reason) {
        if ((answer == PartnerAnswer.DECLINED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to a no, and only to a no");
        }
    }

    /** Client and caseworker look at how it goes before that is due; nothing changes while a task about it is open. */
    public void lookNow(TrajectoryCode code, UUID referral) {
        dossier.open(code, AccessSubject.REFERRAL, AccessAction.CHANGED);
        lock(code, referral);
        engine.lookRequested(code, referral);
    }

    /**
     * The client or the caseworker ends it; the caseworker gets a task to tell the partner, if the partner was asked. Doing it twice
     * changes nothing.
     */
    public void withdraw(TrajectoryCode code, UUID referral) {
        dossier.open(code, AccessSubject.REFERRAL, AccessAction.WITHDRAWN);
        var state = lock(code, referral);
        engine.withdrawn(code, referral, state != ReferralState.PREPARING || store.hasLink(referral));
    }

    private ReferralState lock(TrajectoryCode code, UUID id) {
        return store.lock(code, id).orElseThrow(() -> new AccessDeniedException("no such referral for this user"));
    }

    private static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.insert(REFERENCE_LENGTH / 2, '-').toString();
    }
}
