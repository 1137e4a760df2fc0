package nl.koers.referral;

import nl.koers.partner.PartnerMove;
import nl.koers.trajectory.ClientMoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a client goes to another organisation, referrals go along, each to the partner that was asked: into the books of that
 * organisation, never to another one of the same name. So nothing that goes on with a partner stops.
 */
@Component
class MovedReferrals {

    private final ReferralStore store;
    private final PartnerMove partners;

    MovedReferrals(ReferralStore store, PartnerMove partners) {
        this.store = store;
        this.partners = partners;
    }

    /** Before the consents, which stay linked to the partners that are taken along here. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(ClientMoved moved) {
        store.partnersOf(moved.trajectory())
                .forEach(partner -> store.changePartner(
                        moved.trajectory(), partner, partners.bring(partner, moved.from(), moved.to())));
    }
}
