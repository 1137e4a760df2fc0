package nl.koers.referral;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.consent.LivingConsents;
import nl.koers.consent.Receiver;
import nl.koers.referral.ReferralStore.Linked;
import nl.koers.referral.process.ReferralEngine;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.secret.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a partner without an account answer a referral once. Whoever has the link sees a reference and who asks, and nothing
 * about the client.
 */
@Service
@Transactional
public class PartnerLinks {

    /** Who answers, in the access log and in the engine's history. */
    public static final String USER_ID = "partner-link";

    /**
     * What somebody with a link sees.
     *
     * @param answer what was answered already; null while nothing was
     */
    public record Invitation(String organisation, String reference, @Nullable PartnerAnswer answer) {}

    private final ReferralStore store;
    private final ReferralEngine engine;
    private final LivingConsents consents;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Clock clock;

    PartnerLinks(
            ReferralStore store,
            ReferralEngine engine,
            LivingConsents consents,
            AccessLog log,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.engine = engine;
        this.consents = consents;
        this.log = log;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Empty when there is no such link, when its time is over, or when nothing is asked any more: which is not told. */
    public Optional<Invitation> find(String token) {
        return linked(token)
                .map(linked -> new Invitation(
                        linked.organisationName(),
                        linked.reference(),
                        linked.link().answer()));
    }

    /**
     * Answers, once; a second answer changes nothing.
     *
     * @param reason only with {@link PartnerAnswer#DECLINED}, and then required
     * @return false when the link does not work (any more)
     */
    public boolean answer(String token, PartnerAnswer answer, @Nullable DeclineReason reason) {
        ReferralService.requireReason(answer, reason);
        var linked = linked(token).filter(found -> found.link().answer() == null);
        linked.ifPresent(found -> {
            store.answerLink(found.referral(), answer, reason, clock.instant());
            var partner = new Actor(USER_ID, Set.of(Role.CASEWORKER), Set.of(found.organisation()));
            currentActor.runAs(partner, () -> {
                log.record(
                        found.organisation(), found.trajectory(), AccessSubject.REFERRAL, AccessAction.CHANGED, null);
                engine.answered(found.trajectory(), found.referral(), answer, reason);
            });
        });
        return linked.isPresent();
    }

    private Optional<Linked> linked(String token) {
        return store.findByToken(Sha256.of(token))
                .filter(linked -> linked.link().expiresAt().isAfter(clock.instant()))
                .filter(linked -> linked.link().answer() != null
                        || linked.state() == ReferralState.OFFERED
                                // the timer that ends it fires in the course of the day
                                && consents.holds(
                                        linked.trajectory().value(),
                                        linked.basis().consent(),
                                        Receiver.partner(linked.basis().partner())));
    }
}
