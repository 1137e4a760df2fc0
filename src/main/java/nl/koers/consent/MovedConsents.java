package nl.koers.consent;

import nl.koers.partner.PartnerMove;
import nl.koers.trajectory.ClientMoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a client goes to another organisation, consents go along. One stays linked to its partner where that is the very same one in
 * the books of the other organisation, as it is for each partner that the client was referred to. Otherwise it says in words whom it
 * is for, until somebody there links it: what goes on without a referral goes on, and no referral begins on it.
 */
@Component
class MovedConsents {

    private final ConsentStore store;
    private final PartnerMove partners;

    MovedConsents(ConsentStore store, PartnerMove partners) {
        this.store = store;
        this.partners = partners;
    }

    /** As the last one: a referral takes its partner along before. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(ClientMoved moved) {
        store.partnersOf(moved.trajectory()).forEach(partner -> partners.same(partner, moved.to())
                .ifPresentOrElse(
                        same -> store.changePartner(moved.trajectory(), partner, same),
                        () -> store.keepPartnerInWords(moved.trajectory(), partner)));
    }
}
