package nl.koers.consent.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.koers.consent.ConsentService;
import nl.koers.consent.Party;
import nl.koers.organisation.OrganisationService;
import nl.koers.partner.PartnerFilter;
import nl.koers.partner.PartnerOrder;
import nl.koers.partner.PartnerService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.stereotype.Component;

/** Brings together what consents are shown and recorded with. */
@Component
class ConsentDesk {

    private final ConsentService consents;
    private final PartnerService partners;
    private final OrganisationService organisations;
    private final TrajectoryService trajectories;
    private final UserNames names;
    private final Clock clock;

    ConsentDesk(
            ConsentService consents,
            PartnerService partners,
            OrganisationService organisations,
            TrajectoryService trajectories,
            UserNames names,
            Clock clock) {
        this.consents = consents;
        this.partners = partners;
        this.organisations = organisations;
        this.trajectories = trajectories;
        this.names = names;
        this.clock = clock;
    }

    ConsentService consents() {
        return consents;
    }

    /** Active partners of the client's organisation by name, as many as the box shows. */
    void choosePartners(TrajectoryCode code, ComboBox<Party.OnePartner> box) {
        var organisation = trajectories.get(code).organisation();
        box.setItems(query -> {
            var filter = new PartnerFilter(query.getFilter().orElse(""), null, null, null, null, false);
            return partners.list(organisation, filter, PartnerOrder.NAME, query.getOffset(), query.getLimit()).stream()
                    .map(partner -> new Party.OnePartner(partner.id(), partner.name()));
        });
    }

    List<String> regions() {
        return partners.regions();
    }

    /** Where a client can be offered to. */
    List<Party.OtherOrganisation> organisations() {
        return organisations.others().stream()
                .map(organisation -> new Party.OtherOrganisation(organisation.id(), organisation.name()))
                .toList();
    }

    String nameOf(String userId) {
        return names.displayName(userId);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
