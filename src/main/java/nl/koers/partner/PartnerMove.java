package nl.koers.partner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a partner is found in the books of the organisation that a client goes to. A likeness of names is no identity: two
 * departments have one name, and somebody could give a partner the name of another one. So the very same partner is one that this
 * class wrote down there for an earlier client, and nothing else.
 */
@Component
public class PartnerMove {

    private final PartnerStore store;
    private final CurrentActor currentActor;
    private final Clock clock;

    PartnerMove(PartnerStore store, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The very same partner in the books of that organisation; empty where it has none, or where it became another one since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> same(UUID partner, OrganisationId to) {
        return store.sameIn(to, partner);
    }

    /**
     * Takes a partner along, for what goes on there.
     *
     * @return id of the very same partner in the books of that organisation, which it gets if it has none: with what anybody may
     *     know of a partner, without the notes of the other organisation, its agreements and its contact persons
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID bring(UUID partner, OrganisationId from, OrganisationId to) {
        return same(partner, to).orElseGet(() -> {
            var known = store.find(partner, List.of(from.value())).orElseThrow();
            var id = insert(known.details(), known.active(), to);
            store.broughtFrom(id, partner);
            return id;
        });
    }

    private UUID insert(PartnerDetails known, boolean active, OrganisationId to) {
        var id = UUID.randomUUID();
        var details = new PartnerDetails(
                known.name(),
                known.lifeDomains(),
                known.regions(),
                known.languages(),
                known.groups(),
                known.knowledge(),
                List.of(),
                known.referralWays(),
                known.contact(),
                "",
                List.of());
        store.insert(id, to, details, active, currentActor.require().userId(), clock.instant());
        return id;
    }
}
