package nl.koers.dossier.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.TrajectoryCode;

/** What a feature has to say about a section of the dossier, above what stands in it; contributed as a bean. */
@FunctionalInterface
public interface SectionPart {

    /**
     * For whoever reads the section now.
     *
     * @param revision of what is shown
     * @param readAgain shows the section anew, after it was changed
     */
    Optional<Component> on(TrajectoryCode code, DossierSection<?> section, int revision, Runnable readAgain);
}
