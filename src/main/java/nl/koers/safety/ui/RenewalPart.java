package nl.koers.safety.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.ui.SectionPart;
import nl.koers.safety.RenewalService;
import nl.koers.shared.TrajectoryCode;

/** On the dossier's page, at the safety plan: that it is from before the present caseworker. */
@org.springframework.stereotype.Component
class RenewalPart implements SectionPart {

    private final RenewalService renewals;

    RenewalPart(RenewalService renewals) {
        this.renewals = renewals;
    }

    @Override
    public Optional<Component> on(TrajectoryCode code, DossierSection<?> section, int revision, Runnable readAgain) {
        return section == DossierSection.SAFETY_PLAN && renewals.isToRenew(code)
                ? Optional.of(new RenewalWarning(renewals, code, revision, readAgain))
                : Optional.empty();
    }
}
