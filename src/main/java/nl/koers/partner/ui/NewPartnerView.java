package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.koers.organisation.Organisation;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.shell.MainLayout;

/** Writes down a partner that is not in the directory yet. */
@Route(value = "partners/new", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class NewPartnerView extends PartnerPage {

    private static final long serialVersionUID = 1L;

    private final transient PartnerService partners;
    private final ComboBox<Organisation> organisation = new ComboBox<>(text("partner.field.organisation"));

    NewPartnerView(PartnerService partners) {
        this.partners = partners;
        var organisations = partners.organisations();
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setValue(organisations.get(0));
        // there is always one
        organisation.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                organisation.setValue(change.getOldValue());
            }
        });
        organisation.setVisible(organisations.size() > 1);
        add(back(), new H1(text("partner.add")), organisation);
        showForm(new PartnerForm(
                blank(partners.ownRegions()),
                partners.regions(),
                (name, phone, email) -> partners.lookalikes(keeper(), name, phone, email, null),
                this::save,
                () -> UI.getCurrent().navigate(PartnersView.class)));
    }

    /** Most partners work where the organisation works, and turn nobody away. */
    private static PartnerDetails blank(List<String> regions) {
        return new PartnerDetails(
                "",
                Set.of(),
                new HashSet<>(regions),
                Set.of("nl"),
                Set.of(ServedGroup.EVERYONE),
                SectorKnowledge.NONE,
                List.of(),
                Set.of(),
                GeneralContact.NONE,
                "",
                List.of());
    }

    private OrganisationId keeper() {
        return organisation.getValue().id();
    }

    private void save(PartnerDetails details) {
        var id = partners.create(keeper(), details);
        forgetForm();
        Notices.done(text("partner.saved"));
        UI.getCurrent().navigate(PartnerView.class, PartnerView.parameters(id));
    }
}
