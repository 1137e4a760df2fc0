package nl.koers.consent;

import nl.koers.partner.PartnerMove;
import nl.koers.trajectory.ClientMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a client goes to another organisation, consents go along: to the same partners, in the books of that organisation. */
@Component
class MovedConsents {

    private final ConsentStore store;
    private final PartnerMove partners;

    MovedConsents(ConsentStore store, PartnerMove partners) {
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
