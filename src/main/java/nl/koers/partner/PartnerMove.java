package nl.koers.partner;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.table.PartnerNames;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a partner known to the organisation that a client goes to, so that a referral goes on there. */
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

    /**
     * @return id of the partner of this name that the organisation has already, or of a new one: with what anybody may know
     *     of a partner, without the notes of the other organisation, its agreements and its contact persons
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID bring(UUID partner, OrganisationId from, OrganisationId to) {
        var known = store.find(partner, List.of(from.value())).orElseThrow().details();
        var name = PartnerNames.plain(known.name());
        return store.reached(to).stream()
                .filter(other -> PartnerNames.plain(other.name()).equals(name))
                .findFirst()
                .map(PartnerStore.Reached::id)
                .orElseGet(() -> insert(known, to));
    }

    private UUID insert(PartnerDetails known, OrganisationId to) {
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
        store.insert(id, to, details, true, currentActor.require().userId(), clock.instant());
        return id;
    }
}
