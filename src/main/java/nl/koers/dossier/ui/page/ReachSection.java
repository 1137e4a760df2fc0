package nl.koers.dossier.ui.page;

import com.vaadin.flow.component.html.Div;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.ui.ReachSummary;
import nl.koers.shared.TrajectoryCode;

/** How to reach the client, and how not. */
class ReachSection extends SectionPanel<Reach> {

    private static final long serialVersionUID = 1L;

    ReachSection(DossierDesk desk, TrajectoryCode code) {
        super(desk, code, DossierSection.REACH);
    }

    @Override
    void describe(Reach reach, Div words) {
        if (!reach.isEmpty()) {
            words.add(new ReachSummary(reach));
        }
    }

    @Override
    SectionEditor<Reach> createEditor() {
        return new ReachEditor();
    }
}
