package nl.koers.shared.ui.extension;

import com.vaadin.flow.component.Component;
import nl.koers.shared.TrajectoryCode;

/** What a feature adds to the page of one client, contributed as a bean, so that the page does not know the feature. */
@FunctionalInterface
public interface ClientPart {

    Component on(TrajectoryCode code);
}
