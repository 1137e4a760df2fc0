package nl.koers.referral;

import nl.koers.partner.PartnerMove;
import nl.koers.trajectory.ClientMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a client goes to another organisation, referrals go along: to the same partners, in the books of that organisation. */
@Component
class MovedReferrals {

    private final ReferralStore store;
    private final PartnerMove partners;

    MovedReferrals(ReferralStore store, PartnerMove partners) {
        this.store = store;
        this.partners = partners;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(ClientMoved moved) {
        store.partnersOf(moved.trajectory())
                .forEach(partner -> store.changePartner(
                        moved.trajectory(), partner, partners.bring(partner, moved.from(), moved.to())));
    }
}
